import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { Kind, type DefinitionNode, type DocumentNode, type NamedTypeNode } from 'graphql';

/** What clients may ask of a supergraph: without federation, and without what is inaccessible. */
export function publicDocumentOf(supergraph: DocumentNode): DocumentNode {
  const document = transformSupergraphToPublicSchema(supergraph);
  const names = new Set(document.definitions.flatMap((definition) => nameOf(definition) ?? []));
  const definitions = document.definitions.map((definition) => withKnownTypes(definition, names));
  return { ...document, definitions };
}

function nameOf(definition: DefinitionNode): string | undefined {
  return 'name' in definition ? definition.name?.value : undefined;
}

/** A type that clients may not see is no member of a union and no interface of a type either. */
function withKnownTypes(definition: DefinitionNode, names: ReadonlySet<string>): DefinitionNode {
  const isKnown = ({ name }: NamedTypeNode): boolean => names.has(name.value);
  switch (definition.kind) {
    case Kind.UNION_TYPE_DEFINITION:
      return { ...definition, types: definition.types?.filter(isKnown) ?? [] };
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return { ...definition, interfaces: definition.interfaces?.filter(isKnown) ?? [] };
    default:
      return definition;
  }
}

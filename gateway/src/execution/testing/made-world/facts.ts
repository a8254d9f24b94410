import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A subgraph of which only the SDL is written. */
export interface MadeSubgraph {
  /** Name as composition gets it. */
  readonly name: string;
  /** SDL with the federation link. */
  readonly sdl: string;
}

/** An object type or interface as one subgraph writes it. */
export type FieldsNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** What a set of subgraphs says about types and fields with the directives of federation. */
export class FederationFacts {
  /** Each subgraph's SDL without what is written about the schema as a whole. */
  readonly documents: ReadonlyMap<string, DocumentNode>;
  private readonly keys = new Map<string, SelectionSetNode[]>();
  private readonly requirements = new Map<string, SelectionSetNode>();
  private readonly places = new Map<string, Set<string>>();

  constructor(subgraphs: readonly MadeSubgraph[]) {
    this.documents = new Map(subgraphs.map(({ name, sdl }) => [name, withoutSchema(parse(sdl))]));
    for (const [name, { definitions }] of this.documents) {
      for (const definition of definitions) if (hasFields(definition)) this.read(name, definition);
    }
  }

  /** Every way to tell an entity of this type apart; none when it is no entity. */
  keysOf(typeName: string): readonly SelectionSetNode[] {
    return this.keys.get(typeName) ?? [];
  }

  /** What a field is computed from. */
  requirementOf(typeName: string, field: string): SelectionSetNode | undefined {
    return this.requirements.get(`${typeName}.${field}`);
  }

  /** Names of the fields by which entities are told apart. */
  get keyNames(): ReadonlySet<string> {
    return new Set([...this.keys.values()].flat().flatMap(namesIn));
  }

  /** Names of the fields that others are computed from. */
  get neededNames(): ReadonlySet<string> {
    return new Set([...this.requirements.values()].flatMap(namesIn));
  }

  /** The subgraphs that answer a field of their own. */
  ownersOf(typeName: string, field: string): ReadonlySet<string> {
    return this.places.get(`${typeName}.${field}`) ?? new Set();
  }

  private read(subgraph: string, { name: { value: typeName }, directives = [], fields = [] }: FieldsNode): void {
    for (const set of directives.filter(isNamed('key')).map(fieldSet)) {
      this.keys.set(typeName, [...(this.keys.get(typeName) ?? []), set]);
    }
    for (const { name, directives: onField = [] } of fields) {
      const coordinate = `${typeName}.${name.value}`;
      const requires = onField.find(isNamed('requires'));
      if (requires) this.requirements.set(coordinate, fieldSet(requires));
      if (onField.some(isNamed('external'))) continue;
      this.places.set(coordinate, new Set(this.places.get(coordinate)).add(subgraph));
    }
  }
}

/** Whether a definition has fields. */
export function hasFields(definition: DocumentNode['definitions'][number]): definition is FieldsNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** Finds a directive by its name. */
export function isNamed(name: string): (directive: ConstDirectiveNode) => boolean {
  return (directive) => directive.name.value === name;
}

function withoutSchema(document: DocumentNode): DocumentNode {
  return { ...document, definitions: document.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION) };
}

function fieldSet(directive: ConstDirectiveNode): SelectionSetNode {
  const value = directive.arguments?.find((argument) => argument.name.value === 'fields')?.value;
  if (value?.kind !== Kind.STRING) throw new Error('A directive names no fields.');
  const [definition] = parse(`{ ${value.value} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A directive names no fields.');
  return definition.selectionSet;
}

function namesIn({ selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => [
    ...(selection.kind === Kind.FIELD ? [selection.name.value] : []),
    ...('selectionSet' in selection && selection.selectionSet ? namesIn(selection.selectionSet) : []),
  ]);
}

import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  visit,
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The client's operation in the words of the planner, and the way back. */
export interface PlannedDocument {
  /** Text to plan; absent when the operation asks for nothing that a subgraph has. */
  readonly text?: string;
  /** For each field of the client's document: the key that holds its value in the tree. */
  readonly treeKeys: ReadonlyMap<FieldNode, string>;
}

/** The client's variables under the names of the planned text. */
export type PlannedVariables = Readonly<Record<string, unknown>>;

/** The name of a client's variable in the planned text. */
export function plannedVariableName(clientName: string): string {
  return `v_${clientName}`;
}

/**
 * Rewrites an operation before it is planned:
 * - Fields with an alias or arguments, or the name of what every object inherits, get a name of ours. The planner reads keys and requirements by field name, so
 *   a client's alias that equals such a name would send wrong keys to a subgraph, and one form of it aborts the
 *   process.
 * - Variables get a name of ours, because the planner adds `$representations`.
 * - Introspection and `__typename` go out: the public schema answers them.
 * - `__typename` goes in below interfaces and unions, where the answer's type must be known.
 * - `@skip` and `@include` with a literal are settled.
 * @param document one that was validated against the public schema
 * @throws GraphQLError when a field, type or fragment does not exist or a fragment spreads itself
 */
export function planDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PlannedDocument {
  const writer = new PlannedDocumentWriter(schema, document);
  const text = writer.write(operation);
  return { treeKeys: writer.treeKeys, ...(text !== undefined && { text }) };
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

class PlannedDocumentWriter {
  readonly treeKeys = new Map<FieldNode, string>();
  private readonly sources = new Map<string, FragmentDefinitionNode>();
  private readonly written = new Map<string, FragmentDefinitionNode | 'empty' | 'under way'>();
  private readonly ownNames = new Map<string, string>();
  private readonly usedVariables = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.sources.set(definition.name.value, definition);
    }
  }

  write(operation: OperationDefinitionNode): string | undefined {
    const root = this.schema.getRootType(operation.operation);
    if (!root) throw new GraphQLError(`Schema is not configured to execute ${operation.operation} operation.`);
    const selections = this.selections(operation.selectionSet, root);
    if (selections.length === 0) return undefined;
    const variableDefinitions = (operation.variableDefinitions ?? [])
      .filter((definition) => this.usedVariables.has(definition.variable.name.value))
      .map((definition) => this.renamed({ ...definition, directives: [] }));
    const planned: OperationDefinitionNode = {
      kind: Kind.OPERATION_DEFINITION,
      operation: operation.operation,
      variableDefinitions,
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
    const fragments = [...this.written.values()].filter((fragment) => typeof fragment !== 'string');
    return print({ kind: Kind.DOCUMENT, definitions: [planned, ...fragments] });
  }

  private selections(set: SelectionSetNode, parent: GraphQLNamedType): SelectionNode[] {
    return set.selections.flatMap((selection): SelectionNode[] => {
      const directives = this.conditions(selection.directives ?? []);
      if (directives === 'never') return [];
      switch (selection.kind) {
        case Kind.FIELD:
          return this.field(selection, parent, directives);
        case Kind.INLINE_FRAGMENT:
          return this.inlineFragment(selection, parent, directives);
        case Kind.FRAGMENT_SPREAD:
          return this.fragment(selection.name.value) === 'empty' ? [] : [{ ...selection, directives }];
      }
    });
  }

  private field(node: FieldNode, parent: GraphQLNamedType, directives: DirectiveNode[]): FieldNode[] {
    if (node.name.value.startsWith('__')) return [];
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field)
      throw new GraphQLError(`Cannot query field "${node.name.value}" on type "${parent.name}".`, { nodes: node });
    const ownName = this.ownName(node);
    this.treeKeys.set(node, ownName ?? node.name.value);
    const selectionSet = node.selectionSet && this.fieldSelectionSet(node.selectionSet, getNamedType(field.type));
    return [
      {
        kind: Kind.FIELD,
        name: node.name,
        directives,
        arguments: (node.arguments ?? []).map((argument): ArgumentNode => this.renamed(argument)),
        ...(ownName !== undefined && { alias: { kind: Kind.NAME, value: ownName } }),
        ...(selectionSet && { selectionSet }),
      },
    ];
  }

  private fieldSelectionSet(set: SelectionSetNode, type: GraphQLNamedType): SelectionSetNode {
    const selections = this.selections(set, type);
    if (isAbstractType(type) || selections.length === 0) selections.push(TYPENAME);
    return { kind: Kind.SELECTION_SET, selections };
  }

  private inlineFragment(
    node: InlineFragmentNode,
    parent: GraphQLNamedType,
    directives: DirectiveNode[],
  ): InlineFragmentNode[] {
    const type = node.typeCondition ? this.typeNamed(node.typeCondition.name.value) : parent;
    const selections = this.selections(node.selectionSet, type);
    if (selections.length === 0) return [];
    return [{ ...node, directives, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  }

  private fragment(name: string): FragmentDefinitionNode | 'empty' {
    const known = this.written.get(name);
    if (known === 'under way') throw new GraphQLError(`Cannot spread fragment "${name}" within itself.`);
    if (known) return known;
    const source = this.sources.get(name);
    if (!source) throw new GraphQLError(`Unknown fragment "${name}".`);
    this.written.set(name, 'under way');
    const selections = this.selections(source.selectionSet, this.typeNamed(source.typeCondition.name.value));
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
    const result = selections.length === 0 ? 'empty' : { ...source, directives: [], selectionSet };
    this.written.set(name, result);
    return result;
  }

  private typeNamed(name: string): GraphQLNamedType {
    const type = this.schema.getType(name);
    if (!type) throw new GraphQLError(`Unknown type "${name}".`);
    return type;
  }

  /** Equal for every field that a valid document may merge: same response key, same field. */
  private ownName(node: FieldNode): string | undefined {
    // What every object inherits, such as `constructor`, would be read where an answer has no such key.
    if (!node.alias && !node.arguments?.length && !(node.name.value in Object.prototype)) return undefined;
    const identity = `${node.alias?.value ?? node.name.value}:${node.name.value}`;
    const ownName = this.ownNames.get(identity) ?? `_a${this.ownNames.size}`;
    this.ownNames.set(identity, ownName);
    return ownName;
  }

  private conditions(directives: readonly DirectiveNode[]): DirectiveNode[] | 'never' {
    const kept: DirectiveNode[] = [];
    for (const directive of directives) {
      const { value: name } = directive.name;
      const condition = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
      if (!condition || (name !== 'skip' && name !== 'include')) continue;
      if (condition.kind !== Kind.BOOLEAN) kept.push(this.renamed(directive));
      else if (condition.value === (name === 'skip')) return 'never';
    }
    return kept;
  }

  private renamed<
    Node extends ArgumentNode | DirectiveNode | NonNullable<OperationDefinitionNode['variableDefinitions']>[number],
  >(node: Node): Node {
    return visit(node, {
      Variable: (variable) => {
        this.usedVariables.add(variable.name.value);
        return { ...variable, name: { kind: Kind.NAME, value: plannedVariableName(variable.name.value) } };
      },
    }) as Node;
  }
}

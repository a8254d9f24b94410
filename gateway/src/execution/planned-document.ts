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
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type Conditions } from './conditions.js';

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

/** A message about the planned text in the words of the client: variables by the names that the client gave them. */
export function inClientWords(message: string): string {
  return message.replaceAll(/\$v_(?=\w)/g, '$');
}

/**
 * Rewrites an operation before it is planned:
 * - Fields with an alias or that take arguments, or with the name of what every object inherits, get a name of ours. The planner reads keys and requirements by field name, so
 *   a client's alias that equals such a name would send wrong keys to a subgraph, and one form of it aborts the
 *   process.
 * - Variables get a name of ours, because the planner adds `$representations`.
 * - Introspection and `__typename` go out: the public schema answers them.
 * - `__typename` goes in below interfaces and unions, where the answer's type must be known.
 * - `@skip` and `@include` are settled: each way to answer them has a plan of its own, with which nothing is fetched
 *   that is left out.
 * @param document one that was validated against the public schema
 * @throws GraphQLError when a field, type or fragment does not exist or a fragment spreads itself
 */
export function planDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Conditions,
): PlannedDocument {
  const writer = new PlannedDocumentWriter(schema, document, conditions);
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
    private readonly conditions: Conditions,
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
      if (!isIncluded(selection, this.conditions)) return [];
      switch (selection.kind) {
        case Kind.FIELD:
          return this.field(selection, parent);
        case Kind.INLINE_FRAGMENT:
          return this.inlineFragment(selection, parent);
        case Kind.FRAGMENT_SPREAD:
          return this.fragment(selection.name.value) === 'empty' ? [] : [{ ...selection, directives: [] }];
      }
    });
  }

  private field(node: FieldNode, parent: GraphQLNamedType): FieldNode[] {
    if (node.name.value.startsWith('__')) return [];
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field)
      throw new GraphQLError(`Cannot query field "${node.name.value}" on type "${parent.name}".`, { nodes: node });
    const ownName = this.ownName(node, field.args.length > 0);
    this.treeKeys.set(node, ownName ?? node.name.value);
    const selectionSet = node.selectionSet && this.fieldSelectionSet(node.selectionSet, getNamedType(field.type));
    return [
      {
        kind: Kind.FIELD,
        name: node.name,
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

  private inlineFragment(node: InlineFragmentNode, parent: GraphQLNamedType): SelectionNode[] {
    const type = node.typeCondition ? this.typeNamed(node.typeCondition.name.value) : parent;
    const selections = this.selections(node.selectionSet, type);
    // The planner is at a loss with a fragment on the type that is there anyway.
    if (selections.length === 0 || type === parent) return selections;
    return [{ ...node, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections } }];
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

  /**
   * Equal for every field that a valid document may merge: same response key, field and arguments. Others have another
   * name even where types keep them apart, because the planner joins what several types are asked, and one conflict
   * among them ends the process.
   */
  private ownName(node: FieldNode, takesArguments: boolean): string | undefined {
    // What every object inherits, such as `constructor`, would be read where an answer has no such key.
    if (!node.alias && !takesArguments && !(node.name.value in Object.prototype)) return undefined;
    const identity = `${node.alias?.value ?? node.name.value}:${node.name.value}${argumentsText(node)}`;
    const ownName = this.ownNames.get(identity) ?? `_a${this.ownNames.size}`;
    this.ownNames.set(identity, ownName);
    return ownName;
  }

  private renamed<Node extends ArgumentNode | NonNullable<OperationDefinitionNode['variableDefinitions']>[number]>(
    node: Node,
  ): Node {
    return visit(node, {
      Variable: (variable) => {
        this.usedVariables.add(variable.name.value);
        return { ...variable, name: { kind: Kind.NAME, value: plannedVariableName(variable.name.value) } };
      },
    }) as Node;
  }
}

/** Arguments as text, the same in whatever order they are written. */
function argumentsText({ arguments: given = [] }: FieldNode): string {
  const sorted = given.map((argument) =>
    print(visit(argument, { ObjectValue: { leave: (node) => ({ ...node, fields: node.fields.toSorted(byName) }) } })),
  );
  return `(${sorted.toSorted().join(',')})`;
}

function byName(one: ObjectFieldNode, another: ObjectFieldNode): number {
  return one.name.value < another.name.value ? -1 : 1;
}

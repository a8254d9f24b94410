import {
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTVisitor,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** How the variables of an operation bear on the form of its answer. */
export interface UsedVariables {
  /** Variables of `@skip` and `@include`. */
  readonly conditions: readonly string[];
  /** Variables that may be null or left out although they stand where that is an error of the field. */
  readonly neededValues: readonly string[];
  /** Whether `__schema` or `__type` is asked. */
  readonly hasIntrospection: boolean;
}

/** Reads how an operation uses its variables. Fragments of the document's other operations are read too: they do no harm. */
export function readUsedVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): UsedVariables {
  const mayBeNull = new Set(
    operation.variableDefinitions
      ?.filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
      .map(({ variable }) => variable.name.value),
  );
  const conditions = new Set<string>();
  const neededValues = new Set<string>();
  let hasIntrospection = false;
  const types = new TypeInfo(schema);
  const reader: ASTVisitor = {
    OperationDefinition: (node) => (node === operation ? undefined : false),
    VariableDefinition: () => false,
    Directive: (node) => void addConditions(node, conditions),
    Field: ({ name }) => void (hasIntrospection ||= name.value === '__schema' || name.value === '__type'),
    Variable: ({ name }) => {
      const isNeeded = isNonNullType(types.getInputType());
      if (isNeeded && mayBeNull.has(name.value)) neededValues.add(name.value);
    },
  };
  visit(document, visitWithTypeInfo(types, reader));
  return { conditions: [...conditions], neededValues: [...neededValues], hasIntrospection };
}

function addConditions({ name, arguments: given }: DirectiveNode, conditions: Set<string>): void {
  if (name.value !== 'skip' && name.value !== 'include') return;
  for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
}

import { Kind, type DirectiveNode, type SelectionNode } from 'graphql';

/** Values of the variables that `@skip` and `@include` look at. */
export type Conditions = ReadonlyMap<string, boolean>;

/** Whether a selection is part of the operation (GraphQL specification, 3.13.1 and 3.13.2). */
export function isIncluded({ directives }: SelectionNode, conditions: Conditions): boolean {
  if (!directives?.length) return true;
  return directives.every((directive) => {
    const { value: name } = directive.name;
    if (name !== 'skip' && name !== 'include') return true;
    return conditionOf(directive, conditions) === (name === 'include');
  });
}

/** A variable without a value counts as false; it is refused when the answer is made. */
function conditionOf({ arguments: given }: DirectiveNode, conditions: Conditions): boolean {
  const value = given?.find((argument) => argument.name.value === 'if')?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  return value?.kind === Kind.VARIABLE && conditions.get(value.name.value) === true;
}

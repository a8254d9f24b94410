import { expect, test } from '@jest/globals';
import { buildSchema, getNamedType, isUnionType, parse, type OperationDefinitionNode } from 'graphql';
import { textOf } from '../architecture/repository.js';

/** Told at their fields, or by their obstacle. */
const TOLD_OTHERWISE = ['InvalidInputError', 'ConsentCannotHelpError'];

test('every refusal of every act of the page has words in Dutch', () => {
  const schema = buildSchema(textOf('schema/public.graphql'));
  const documents = JSON.parse(textOf('packages/staff-web/src/graph/generated/documents.json')) as Record<
    string,
    string
  >;
  const words = textOf('packages/staff-web/src/words/nl/acts.ts');
  const refusals = Object.values(documents).flatMap((text) => {
    const operations = parse(text).definitions.filter(
      (one): one is OperationDefinitionNode => one.kind === 'OperationDefinition' && one.operation === 'mutation',
    );
    const fields = operations.flatMap(({ selectionSet }) => selectionSet.selections);
    const results = fields.flatMap((field) =>
      field.kind === 'Field' ? [getNamedType(schema.getMutationType()!.getFields()[field.name.value]!.type)] : [],
    );
    return results.filter(isUnionType).flatMap((union) => union.getTypes().map(({ name }) => name));
  });
  const named = [...new Set(refusals)].filter((name) => name.endsWith('Error') && !TOLD_OTHERWISE.includes(name));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !words.includes(`'refusal.${name}'`))).toEqual([]);
});

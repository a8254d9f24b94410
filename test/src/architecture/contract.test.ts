import { expect, test } from '@jest/globals';
import { buildSchema, isObjectType, isSpecifiedDirective, isSpecifiedScalarType } from 'graphql';
import { composeSchema, SERVICES, staleFiles } from '@klantbeeld/platform';
import { REPOSITORY, textOf } from './repository.js';

test('the schema and the page on who may see what are what services and policy say', async () => {
  expect(await staleFiles(REPOSITORY, await composeSchema(SERVICES))).toEqual([]);
});

test('every type of the graph stands in the glossary, with its Dutch word, its source and a sentence', () => {
  const types = Object.values(buildSchema(textOf('schema/public.graphql')).getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .map((type) => type.name)
    .filter((name) => !['Query', 'Mutation', 'Subscription'].includes(name));
  const rows = glossaryRows();
  expect([...rows.keys()].toSorted()).toEqual(types.toSorted());
  expect([...rows].filter(([, cells]) => cells.length !== 3 || cells.includes('')).map(([name]) => name)).toEqual([]);
});

test('nothing of a client is shown without a class of data, but the id and the parts of the laws', () => {
  const parts = ['id', 'withheld', 'benefits', 'shelteredEmployment', 'support'];
  const schema = buildSchema(textOf('schema/public.graphql'));
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const ofClients = types.filter(({ name }) => name === 'Client' || name.endsWith('Dossier'));
  expect(ofClients.length).toBeGreaterThan(3);
  const open = ofClients.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name, description }) => !parts.includes(name) && !/Data class: [A-Z_]+\./.test(description ?? ''))
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(open).toEqual([]);
});

test('the graph has no directive of its own beside the one that says: exactly one', () => {
  const own = buildSchema(textOf('schema/public.graphql'))
    .getDirectives()
    .filter((one) => !isSpecifiedDirective(one));
  expect(own.map((one) => one.name).filter((name) => name !== 'oneOf')).toEqual([]);
});

/** Rows of the tables of the glossary: Dutch word, source and sentence, by the name in the first cell. */
function glossaryRows(): ReadonlyMap<string, readonly string[]> {
  const rows = textOf('docs/glossary.md').matchAll(/^\| `(\w+)` +\|(.*)\|$/gm);
  return new Map([...rows].map(([, name, rest]) => [name!, rest!.split('|').map((cell) => cell.trim())]));
}

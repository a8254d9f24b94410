import type { ErrorCode } from '@klantbeeld/gateway';

/** A wrong question: what is sent, and what the caller is told. */
export interface Wrong {
  readonly what: string;
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly code: ErrorCode;
  readonly told: RegExp;
}

const GRANT = 'mutation Grant($input: GrantBenefitInput!) { grantBenefit(input: $input) { __typename } }';
const ON_DAY =
  'query OnDay($on: Date) { client(id: "1") { benefits { ... on BenefitsDossier { benefit(on: $on) { id } } } } }';
const GRANTED = { clientId: '1', householdType: 'SINGLE', from: '2026-02-01', normCents: 100_000 };
/** Looks somebody up. */
export const LOOK = 'query Look($by: ClientLookup!) { findClient(by: $by) { id } }';
/** A number of the official test range, in questions whose answer must not repeat it. */
export const BSN = '999999990';
const NO_DAY = /"2026-02-30".*Write a day that exists as YYYY-MM-DD, such as 2006-03-01\./;
const nested = (levels: number): string => `${'placements { client { '.repeat(levels)} id ${'} } '.repeat(levels)}`;

/** Questions with a value that cannot be. */
export const WRONG_VALUES: readonly Wrong[] = [
  {
    what: 'a day that does not exist, in the document',
    query: ON_DAY.replace('($on: Date)', '').replace('$on', '"2026-02-30"'),
    code: 'GRAPHQL_VALIDATION_FAILED',
    told: NO_DAY,
  },
  {
    what: 'a day that does not exist, as a variable',
    query: ON_DAY,
    variables: { on: '2026-02-30' },
    code: 'BAD_USER_INPUT',
    told: /"\$on".*Write a day that exists/,
  },
  {
    what: 'a day that no calendar of ours reaches, in the document',
    query: ON_DAY.replace('($on: Date)', '').replace('$on', '"9999-12-31"'),
    code: 'GRAPHQL_VALIDATION_FAILED',
    told: /"9999-12-31".*Give a day until 2999-12-31/,
  },
  {
    what: 'a day that no calendar of ours reaches, as a variable',
    query: ON_DAY,
    variables: { on: '9999-12-31' },
    code: 'BAD_USER_INPUT',
    told: /"\$on".*Give a day until 2999-12-31/,
  },
  {
    what: 'an amount of a budget in euros',
    query:
      'mutation { bookBenefitBudget(input: {municipality: "GM0141", year: 2026, part: INCOME, kind: GRANTED, description: "x", amountCents: "20.000"}) { __typename } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    told: /Write a whole number of cents, such as 2000000 for € 20\.000/,
  },
  {
    what: 'a day as a number',
    query: ON_DAY,
    variables: { on: 20_260_228 },
    code: 'BAD_USER_INPUT',
    told: /"\$on".*Write a day that exists/,
  },
  {
    what: 'a day that does not exist, inside an input',
    query: GRANT,
    variables: { input: { ...GRANTED, from: '2026-02-30' } },
    code: 'BAD_USER_INPUT',
    told: /"input\.from".*Write a day that exists/,
  },
  {
    what: 'a word that an enum does not have, in the document',
    query:
      'mutation { grantBenefit(input: {clientId: "1", householdType: SINGEL, from: "2026-02-01", normCents: 1}) { __typename } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    told: /"SINGEL" does not exist in "HouseholdType" enum\. Did you mean the enum value "SINGLE"/,
  },
  {
    what: 'a word that an enum does not have, as a variable',
    query: GRANT,
    variables: { input: { ...GRANTED, householdType: 'SINGEL' } },
    code: 'BAD_USER_INPUT',
    told: /"input\.householdType".*Did you mean the enum value "SINGLE"/,
  },
  {
    what: 'an input with a field too many',
    query: GRANT,
    variables: { input: { ...GRANTED, fromm: 1 } },
    code: 'BAD_USER_INPUT',
    told: /"fromm" is not defined by type "GrantBenefitInput"\. Did you mean "from"/,
  },
  {
    what: 'an input with a field too few',
    query: GRANT,
    variables: { input: { ...GRANTED, from: undefined } },
    code: 'BAD_USER_INPUT',
    told: /Field "from" of required type "Date!" was not provided/,
  },
  {
    what: 'no value for a variable',
    query: 'query One($id: ID!) { client(id: $id) { id } }',
    code: 'BAD_USER_INPUT',
    told: /"\$id" of required type "ID!" was not provided/,
  },
  {
    what: 'an object for an id',
    query: 'query One($id: ID!) { client(id: $id) { id } }',
    variables: { id: {} },
    code: 'BAD_USER_INPUT',
    told: /"\$id" got invalid value/,
  },
  {
    what: 'two ways to look somebody up',
    query: LOOK,
    variables: { by: { bsn: BSN, postcodeAndHouseNumber: { postcode: '7607AB', houseNumber: 1 } } },
    code: 'BAD_USER_INPUT',
    told: /Exactly one key must be specified/,
  },
  {
    what: 'a BSN as a number',
    query: LOOK,
    variables: { by: { bsn: Number(BSN) } },
    code: 'BAD_USER_INPUT',
    told: /"by\.bsn"; String cannot represent/,
  },
  {
    what: 'a BSN as a number, in the document',
    query: `{ findClient(by: {bsn: ${BSN}}) { id } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
    told: /String cannot represent/,
  },
];

/** Questions of which the document or the request around it is wrong. */
export const WRONG_DOCUMENTS: readonly Wrong[] = [
  {
    what: 'a document with a mistake in its syntax',
    query: '{ viewer { id }',
    code: 'GRAPHQL_PARSE_FAILED',
    told: /Syntax Error: Expected Name, found <EOF>/,
  },
  {
    what: 'a field that does not exist',
    query: '{ viewer { nam } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    told: /Cannot query field "nam" on type "Viewer"\. Did you mean "name"\?/,
  },
  {
    what: 'fragments in a circle',
    query: '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    told: /Cannot spread fragment "A" within itself via "B"/,
  },
  {
    what: 'a document that is too deep',
    query: `{ client(id: "1") { ${nested(10)} } }`,
    code: 'QUERY_REJECTED',
    told: /at most 15 levels deep\. Ask in smaller parts/,
  },
  {
    what: 'a document of fragments that is too deep',
    query: `{ client(id: "1") { ...F0 } } ${Array.from({ length: 9 }, (_, n) => `fragment F${n} on Client { placements { client { ${n < 8 ? `...F${n + 1}` : 'id'} } } }`).join(' ')}`,
    code: 'QUERY_REJECTED',
    told: /at most 15 levels deep/,
  },
  {
    what: 'an alias bomb',
    query: `{ viewer { ${Array.from({ length: 31 }, (_, n) => `a${n}: name`).join(' ')} } }`,
    code: 'QUERY_REJECTED',
    told: /at most 30 aliases\. Ask in smaller parts/,
  },
  {
    what: 'a field many times at the root',
    query: `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`,
    code: 'QUERY_REJECTED',
    told: /at most 20 fields at the root/,
  },
  {
    what: 'fragments that unfold to too many fields',
    query: `{ viewer { ...A ...A ...A ...A } } ${['AB', 'BC', 'CD', 'DE'].map(([one, next]) => `fragment ${one} on Viewer { ${`...${next} `.repeat(6)} }`).join(' ')} fragment E on Viewer { id }`,
    code: 'QUERY_REJECTED',
    told: /at most 600 fields/,
  },
  {
    what: 'too many tokens',
    query: `{ viewer { ${'id '.repeat(2_000)} } }`,
    code: 'QUERY_REJECTED',
    told: /at most 2000 tokens\. Ask in smaller parts/,
  },
  {
    what: 'too many directives',
    query: `{ viewer { ${'name @skip(if: false) '.repeat(51)} } }`,
    code: 'QUERY_REJECTED',
    told: /at most 50 directives/,
  },
  {
    what: 'a subscription with a condition at its root',
    query: 'subscription($s: Boolean!) { placementUpdated @skip(if: $s) { cursor } }',
    variables: { s: false },
    code: 'GRAPHQL_VALIDATION_FAILED',
    told: /without @skip or @include; leave the condition out/,
  },
  {
    what: 'an operationName that the document does not have',
    query: 'query A { viewer { id } }',
    operationName: 'B',
    code: 'BAD_USER_INPUT',
    told: /operationName is no operation of the document; name one of: A\./,
  },
  {
    what: 'two operations and no operationName',
    query: 'query A { viewer { id } } query B { viewer { id } }',
    code: 'BAD_USER_INPUT',
    told: /say in operationName which is meant: A, B\./,
  },
  {
    what: 'a document without an operation',
    query: 'fragment A on Viewer { id }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    told: /Fragment "A" is never used/,
  },
  {
    what: 'a subscription over HTTP',
    query: 'subscription { placementUpdated { cursor } }',
    code: 'BAD_USER_INPUT',
    told: /not answered over HTTP; open it over WebSocket/,
  },
  { what: 'no document', query: '', code: 'BAD_USER_INPUT', told: /^query is missing; send a document/ },
  {
    what: 'variables that are a text',
    query: '{ viewer { id } }',
    variables: '{"id": 1}',
    code: 'BAD_USER_INPUT',
    told: /^variables is not an object/,
  },
  {
    what: 'variables that are a list',
    query: '{ viewer { id } }',
    variables: [1],
    code: 'BAD_USER_INPUT',
    told: /^variables is not an object/,
  },
  {
    what: 'an operationName that is a number',
    query: '{ viewer { id } }',
    operationName: 7,
    code: 'BAD_USER_INPUT',
    told: /^operationName is not a text/,
  },
];

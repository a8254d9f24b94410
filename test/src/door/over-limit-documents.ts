const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
const nested = (levels: number): string => `${'placements { client { '.repeat(levels)} id ${'} } '.repeat(levels)}`;

/** Documents over each limit; the worst of its kind that fits into the others. */
export const OVER: Readonly<Record<string, string>> = {
  'levels deep': `{ client(id: "1") { ${nested(100)} } }`,
  'levels deep, through fragments': `{ client(id: "1") { ...F0 } } ${many(60, (n) => `fragment F${n} on Client { placements { client { ${n < 59 ? `...F${n + 1}` : 'id'} } } }`)}`,
  aliases: `{ viewer { ${many(600, (n) => `a${n}: name`)} } }`,
  'aliases of __typename': `{ ${many(600, (n) => `a${n}: __typename`)} }`,
  'fields, the same one': `{ viewer { ${many(1_900, () => 'id')} } }`,
  'fields, through fragments': `{ viewer { ...A ...A ...A } } ${['AB', 'BC', 'CD', 'DE', 'EF', 'FG'].map(([one, next]) => `fragment ${one} on Viewer { ${`...${next} `.repeat(40)} }`).join(' ')} fragment G on Viewer { id }`,
  'fragments that lead nowhere': `{ viewer { ...F0 ...F0 } } ${many(100, (n) => `fragment F${n} on Viewer { ...F${n + 1} ...F${n + 1} }`)}`,
  'fragments in circles': `{ viewer { ...F0 } } ${many(40, (n) => `fragment F${n} on Viewer { ${many(15, (m) => `...F${m}`)} }`)}`,
  directives: `{ viewer { ${'name @skip(if: false) '.repeat(200)} } }`,
  'directives on one field': `{ viewer { name ${'@skip(if: false) '.repeat(200)} } }`,
  'fields at the root': `{ ${many(400, (n) => `a${n}: viewer { id }`)} }`,
  'fields at the root, through a fragment': `{ ...A } fragment A on Query { ${many(25, (n) => `a${n}: viewer { id }`)} }`,
  'lists of the schema, one beside the other': `{ __schema { ${many(30, (n) => `a${n}: types { ...T }`)} } } fragment T on __Type { name fields { name args { name type { name } } } enumValues { name } }`,
  'the schema, one beside the other': `{ ${many(15, (n) => `a${n}: __schema { types { fields { name } } }`)} }`,
  'fields of one type': `{ __type(name: "Client") { ${many(1_900, () => 'name')} } }`,
  tokens: `{ viewer { ${'id '.repeat(30_000)} } }`,
  'tokens in a value': `{ client(id: [${'"1" '.repeat(5_000)}]) { id } }`,
  'cost of a page in a page': `{ caseload(first: 100) { edges { node { timeline(first: 100) { edges { node { id kind } } } } } } }`,
  'cost by a variable': `query Page($first: Int = 100) { caseload(first: $first) { edges { node { timeline(first: $first) { edges { node { id kind } } } } } } }`,
};

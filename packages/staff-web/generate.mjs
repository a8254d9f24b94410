// Writes the types of the page's questions, and the questions themselves with their hashes: `node generate.mjs`, or
// `node generate.mjs --check` to hear whether they are what the questions and the schema say.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, Kind, parse, print, separateOperations, visit } from 'graphql';

const HERE = import.meta.dirname;
const MADE = join(HERE, 'src/graph/generated');

const files = globSync('src/**/*.graphql', { cwd: HERE }).toSorted();
const documents = files.map((location) => ({
  location,
  rawSDL: textOf(location),
  document: withTypeNames(parse(textOf(location))),
}));
const schemaText = readFileSync(join(HERE, '../../schema/public.graphql'), 'utf8');

const made = { ...(await types()), ...questions() };
const stale = Object.entries(made).filter(([name, text]) => textOf(join(MADE, name)) !== text);
if (process.argv.includes('--check')) {
  if (stale.length > 0) throw new Error(`Run npx pnpm schema: ${stale.map(([name]) => name).join(', ')} is not new.`);
} else {
  mkdirSync(MADE, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(MADE, name), text);
}

/** What the client preset makes of them. */
async function types() {
  const options = {
    baseOutputDir: `${MADE}/`,
    schema: parse(schemaText),
    schemaAst: buildSchema(schemaText),
    documents,
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      defaultScalarType: 'unknown',
      scalars: { Date: 'string', DateTime: 'string', EuroCents: 'number' },
    },
    presetConfig: { fragmentMasking: false },
    pluginMap: {},
    plugins: [],
    pluginContext: {},
  };
  const parts = await preset.buildGeneratesSection(options);
  const wanted = parts.filter((part) => part.filename.endsWith('graphql.ts'));
  const texts = await Promise.all(
    wanted.map(async (part) => [part.filename.slice(MADE.length + 1), await codegen(part)]),
  );
  return Object.fromEntries(texts);
}

/** Each operation with its fragments under its hash, for the door; and the hash by its name, for the page. */
function questions() {
  const all = { kind: Kind.DOCUMENT, definitions: documents.flatMap(({ document }) => document.definitions) };
  const named = Object.entries(separateOperations(all)).map(([name, { definitions }]) => {
    const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const others = definitions.filter((one) => one.kind !== Kind.OPERATION_DEFINITION);
    const text = [...operations, ...others].map(print).join('\n\n');
    return { name, text, hash: createHash('sha256').update(text).digest('hex') };
  });
  const hashes = named.map(({ name, hash }) => `  ${name}: '${hash}',\n`).join('');
  return {
    'documents.json': `${JSON.stringify(Object.fromEntries(named.map(({ hash, text }) => [hash, text])), null, 2)}\n`,
    'hashes.ts': `/** Hash of each question by its name, as the door knows it. */\nexport const HASHES: Readonly<Record<string, string>> = {\n${hashes}};\n`,
  };
}

/** The cache needs to know what everything is; asked for here, so that what is sent is what is on the list. */
function withTypeNames(document) {
  const typeName = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet: (set, _key, parent) => {
      if (parent?.kind === Kind.OPERATION_DEFINITION) return undefined;
      if (set.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename')) return undefined;
      return { ...set, selections: [...set.selections, typeName] };
    },
  });
}

function textOf(path) {
  try {
    return readFileSync(join(path.startsWith('/') ? '' : HERE, path), 'utf8');
  } catch {
    return null;
  }
}

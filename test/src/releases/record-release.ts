import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deriveSecrets, openDatabases, SERVICES } from '@klantbeeld/platform';
import type { RecordingProxy } from './recording-proxy.js';
import { recordDatabase, RELEASES, type ReleasedDatabase } from './release.js';

/** Writes down what was seen in a run of tests as the statements of a release. */
export async function writeRelease(version: string, serverUrl: string, proxy: RecordingProxy): Promise<void> {
  const secrets = deriveSecrets('statements of a release are recorded with this');
  const open = await openDatabases({ url: serverUrl, prefix: 'recorded', secrets }, SERVICES);
  try {
    const release: Record<string, ReleasedDatabase> = {};
    for (const [name, database] of [...open.databases, ['events', open.events] as const])
      release[name] = await recordDatabase(database, seenIn(proxy, name));
    await mkdir(RELEASES, { recursive: true });
    await writeFile(join(RELEASES, `${version}.json`), `${JSON.stringify(release, undefined, 1)}\n`);
  } finally {
    await open.close();
  }
}

/** Each world of the tests has databases of its own, which end in the name of the service. */
function seenIn({ statements }: RecordingProxy, name: string): readonly string[] {
  const ending = `_${name.replaceAll('-', '_')}`;
  const all = [...statements].flatMap(([database, seen]) => (database.endsWith(ending) ? [...seen] : []));
  return [...new Set(all.filter((statement) => !NOBODYS.test(statement)).map(parameterized))];
}

/** Statements of tests and of the migrator, which no service sends. */
const NOBODYS = /pg_database|"migration"|^select \* from|^insert into "\w+" \("\w+"\) values \('2/;

/** The entity manager writes values into its statements; in their place come parameters, so that each is seen once. */
export function parameterized(statement: string): string {
  if (!/^(insert into|update|delete from|select) "/.test(statement) || statement.includes('$1')) return statement;
  let count = 0;
  const value = /E?'(?:[^']|'')*'|(?<![\w"$.])-?\d+(?:\.\d+)?(?![\w"])|"(?:[^"]|"")*"/g;
  const marked = statement.replace(value, (found) => (found.startsWith('"') ? found : `$${(count += 1)}`));
  return withoutRepeats(marked);
}

/** Several rows at once are as good as one. */
function withoutRepeats(statement: string): string {
  return statement.replace(/( values \([^()]*\))(?:, \([^()]*\))+/, '$1');
}

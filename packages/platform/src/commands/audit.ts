import { describeVerdict, verifyServices } from '../audit/verify-services.js';
import { openDatabases } from '../running/databases.js';
import { openDatabaseServer } from '../running/database-server.js';
import { SERVICES, SUBGRAPHS } from '../running/services.js';
import { anchorFolderIn } from '../running/start-subgraphs.js';
import { openSecrets } from '../settings/secrets.js';
import { settings } from './context.js';
import { UsageError } from './usage-error.js';

/** `klantbeeld audit verify`: recomputes the access logs; resolves to the exit code: 0 whole, 2 something was changed. */
export async function auditVerify({ service }: { readonly service?: string }): Promise<number> {
  const services = SERVICES.filter((one) => service === undefined || one.name === service);
  if (services.length === 0)
    throw new UsageError(`There is no service ${service}; choose from ${SUBGRAPHS.join(', ')}.`);
  const set = settings();
  const server = await openDatabaseServer(set, { asOwner: false, log: () => undefined });
  try {
    const secrets = await openSecrets(set);
    const open = await openDatabases({ url: server.url, prefix: set.databasePrefix, secrets }, services);
    try {
      const verdicts = await verifyServices({
        databases: open.databases,
        keys: secrets.logKeys,
        anchorFolder: anchorFolderIn(set.dataDirectory),
        now: new Date(),
      });
      const lines = [...verdicts].flatMap(([name, verdict]) => describeVerdict(name, verdict));
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
      return [...verdicts.values()].every(({ findings }) => findings.length === 0) ? 0 : 2;
    } finally {
      await open.close();
    }
  } finally {
    await server.stop();
  }
}

import { describeVerdict, verifyServices } from '../audit/verify-services.js';
import { SERVICES, SUBGRAPHS } from '../running/services.js';
import { anchorFolderIn } from '../running/start-subgraphs.js';
import { UsageError } from './usage-error.js';
import { withDatabases } from './with-databases.js';

/** `klantbeeld audit verify`: recomputes the access logs; resolves to the exit code: 0 whole, 2 something was changed. */
export async function auditVerify({ service }: { readonly service?: string }): Promise<number> {
  const services = SERVICES.filter((one) => service === undefined || one.name === service);
  if (services.length === 0)
    throw new UsageError(`There is no service ${service}; choose from ${SUBGRAPHS.join(', ')}.`);
  return withDatabases(async ({ databases, secrets, settings }) => {
    const verdicts = await verifyServices({
      databases,
      keys: secrets.logKeys,
      anchorFolder: anchorFolderIn(settings.dataDirectory),
      now: new Date(),
    });
    const lines = [...verdicts].flatMap(([name, verdict]) => describeVerdict(name, verdict));
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return [...verdicts.values()].every(({ findings }) => findings.length === 0) ? 0 : 2;
  }, services);
}

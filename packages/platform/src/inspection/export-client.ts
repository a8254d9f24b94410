import { randomBytes, randomUUID } from 'node:crypto';
import {
  MUNICIPALITIES_IN_A_LAW,
  openAccessLog,
  type AccessLine,
  type AccessLogKeys,
  type Caller,
} from '@klantbeeld/access';
import type { Database } from '@klantbeeld/database';
import type { BsnVault } from '@klantbeeld/domain';
import { namesOfInspection, readInspection, type ServiceDefinition, type ToldPart } from '@klantbeeld/subgraph';
import { SERVICES } from '../running/services.js';

/** What the data of a client are exported with. */
export interface ExportClientOptions {
  /** Databases of all services, by name. */
  readonly databases: ReadonlyMap<string, Database>;
  readonly vault: BsnVault;
  readonly logKeys: AccessLogKeys;
  readonly clientId: string;
  /** Who made the export, for the access log. */
  readonly operator: string;
  readonly now: Date;
}

/** There is no such client. */
export class UnknownClientError extends Error {
  override readonly name = 'UnknownClientError';
  constructor(clientId: string) {
    super(`There is no client ${clientId} in the register; nothing was written.`);
  }
}

/** How long a table is kept at present, for the person. */
interface KeptFor {
  readonly table: string;
  readonly amount: number;
  readonly unit: 'YEAR' | 'DAY';
}

const NAME_OF_LOOK = 'export client';
const RIGHTS = [
  'U kunt laten verbeteren wat niet klopt (AVG art. 16, Wmo 2015 art. 5.3.2).',
  'U kunt vragen gegevens te wissen of minder te gebruiken, en bezwaar maken (AVG art. 17, 18 en 21).',
  'U kunt een klacht indienen bij de Autoriteit Persoonsgegevens (AVG art. 77).',
];
const TERMS = `
  select distinct on (name) name as table, amount, unit from retention_term
   where municipality_code is null and from_on <= current_date and (until_on is null or until_on > current_date)
   order by name, from_on desc`;
const AS_LONG_AS_ANYTHING = 'zolang een van de wetten nog iets over u bewaart';
const LOOKS = `
  select occurred_at as "op", organisation as "organisatie", purpose as "doel", decision as "uitkomst", given as "gezien"
    from access_audit where subject_pseudonym = $1 order by occurred_at, id`;

/**
 * All that is kept about a client, as JSON (AVG art. 15 and 20, Wmo 2015 art. 5.3.2); it resolves once the look stands in
 * the access log of every law. Throws UnknownClientError, and where a log cannot be written nothing is given.
 */
export async function exportClient(options: ExportClientOptions): Promise<string> {
  const { databases, clientId, now } = options;
  await mustBeKnown(databases, clientId);
  const parts = [];
  for (const service of SERVICES) parts.push(await partOf(service, options));
  await writeDown(options);
  const told = {
    soort: 'Inzage in en overdracht van persoonsgegevens',
    rechten: ['AVG art. 15', 'AVG art. 20', 'Wmo 2015 art. 5.3.2 lid 1'],
    gemaaktOp: now.toISOString(),
    client: clientId,
    delen: parts,
    overigeRechten: RIGHTS,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

async function mustBeKnown(databases: ExportClientOptions['databases'], clientId: string): Promise<void> {
  const known = await databases.get('people-development')!.query('select id from client where id = $1', [clientId]);
  if (known.length === 0) throw new UnknownClientError(clientId);
}

async function partOf(
  service: ServiceDefinition,
  { databases, vault, logKeys, clientId }: ExportClientOptions,
): Promise<unknown> {
  const database = databases.get(service.name)!;
  const part = await readInspection(database, service.inspection, clientId, vault);
  const looks = await database.query(LOOKS, [logKeys.pseudonymOf(clientId)]);
  return {
    ...part,
    onderdelen: withTerms(part, service, await database.query<KeptFor>(TERMS)),
    wieUwGegevensZag: { weggelaten: 'namen van medewerkers', raadplegingen: looks },
  };
}

/** Each table with how long it is kept; the rules name tables as the plan does. */
function withTerms(
  { onderdelen }: ToldPart,
  { inspection, retention }: ServiceDefinition,
  terms: readonly KeptFor[],
): unknown[] {
  const durationOf = (name: string | undefined): string | null => {
    const term = terms.find(({ table }) => table === name);
    return term ? `${term.amount} ${term.unit === 'YEAR' ? 'jaar' : 'dagen'}` : null;
  };
  const afterAll = durationOf(retention.whenNobodyKeeps?.[0]?.term);
  const asLong = `${AS_LONG_AS_ANYTHING}${afterAll === null ? '' : `, en daarna nog ${afterAll}`}`;
  return onderdelen.map(({ naam, ...rest }, place) => {
    const rule = retention.rules.find(({ table }) => table === inspection.tables[place]!.table);
    return { naam, bewaartermijn: durationOf(rule?.term) ?? asLong, ...rest };
  });
}

/** One look in the log of each law, all of one request, for the privacy officer of the client’s municipality. */
async function writeDown({ databases, logKeys, clientId, operator, now }: ExportClientOptions): Promise<void> {
  const caller: Caller = {
    staffId: operator,
    name: operator,
    organisation: 'HOUSE',
    municipalities: [],
    roles: [],
    purposes: ['CLIENT_INSPECTION'],
    purpose: 'CLIENT_INSPECTION',
    expiresAt: Math.floor(now.getTime() / 1000),
    requestId: randomUUID(),
  };
  const spanId = randomBytes(8).toString('hex');
  const written = SERVICES.map(async ({ name, law, inspection, municipalities = MUNICIPALITIES_IN_A_LAW }) => {
    const { given, withheld } = namesOfInspection(inspection);
    const line: AccessLine = {
      caller,
      law,
      clientId,
      name: NAME_OF_LOOK,
      spanId,
      startedAt: now,
      endedAt: now,
      isAnswered: true,
      caseId: null,
      capacity: null,
      given,
      withheld,
      decision: withheld.length === 0 ? 'SHOWN' : 'PARTLY',
    };
    const log = openAccessLog({ store: databases.get(name)!, keys: logKeys, municipalities });
    await log.write([line]).finally(() => log.close());
  });
  await Promise.all(written);
}

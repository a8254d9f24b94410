import { resolve } from 'node:path';
import { readNatsAddress } from '@klantbeeld/events';
import {
  DEFAULT_DOOR_LIMITS,
  DOCUMENT_MODES,
  type DocumentMode,
  type IssuerElsewhere,
  type WorksFor,
} from '@klantbeeld/gateway/settings';
import { readIssuers } from './oidc.js';
import { readWorksFor } from './works-for.js';

/** Everything that can be set from outside, read once. */
export interface Settings {
  /** Folder for everything that is kept on this machine (KLANTBEELD_DATA). */
  readonly dataDirectory: string;
  /** Address to listen on (HOST): this machine only, unless set. */
  readonly host: string;
  /** Port of the gateway (PORT); 0 takes any free one. */
  readonly port: number;
  /** A PostgreSQL server with a role that may create databases and roles (DATABASE_URL); embedded when null. */
  readonly databaseUrl: string | null;
  /** What the names of our databases start with (KLANTBEELD_DATABASE_PREFIX). */
  readonly databasePrefix: string;
  /** A NATS server with JetStream for the event log (NATS_URL); the log is in PostgreSQL when null. */
  readonly natsUrl: string | null;
  /** OpenID Connect issuers (OIDC_ISSUER) with the audience of their tokens (OIDC_AUDIENCE); embedded when null. */
  readonly oidc: readonly IssuerElsewhere[] | null;
  /** Name by which the issuer knows the staff page (OIDC_CLIENT_ID). */
  readonly pageClientId: string;
  /** For which municipalities organisations work (KLANTBEELD_WORKS_FOR). */
  readonly worksFor: WorksFor;
  /** The secret that keys are derived from (KLANTBEELD_SECRET); kept in the data folder when null. */
  readonly secret: string | null;
  /** Which documents run (KLANTBEELD_DOCUMENTS): any within the limits, unless set to the known ones. */
  readonly documents: DocumentMode;
  /** Other sites whose pages may ask (KLANTBEELD_ORIGINS), separated by commas. */
  readonly origins: readonly string[];
  /** Points that a caller may spend in a minute (KLANTBEELD_POINTS_PER_MINUTE). */
  readonly pointsPerMinute: number;
  /** Seconds that a stop waits after /health/ready says no, so that balancers notice (KLANTBEELD_DRAIN_SECONDS). */
  readonly drainSeconds: number;
  /** Address of each subgraph that runs elsewhere, such as BENEFITS_SUBGRAPH_URL; by name of the subgraph. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
}

/** Settings that cannot be right, all told at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  constructor(problems: readonly string[]) {
    super(`The settings cannot be right:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/** Name of the variable with the address of a subgraph: BENEFITS_SUBGRAPH_URL. */
export function subgraphVariable(subgraph: string): string {
  return `${subgraph.toUpperCase().replaceAll('-', '_')}_SUBGRAPH_URL`;
}

/** Characters of a secret that keys are derived from, at least. */
export const SHORTEST_SECRET = 32;
const LONGEST_DRAIN_SECONDS = 60;
/** Demo people are also asked for by those who try how much the platform carries. */
const POINTS_OF_DEMO = 100 * DEFAULT_DOOR_LIMITS.pointsPerMinute;

/** Reads the settings. Throws SettingsError with every problem, never with a secret in it. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  repository: string,
  subgraphs: readonly string[],
): Settings {
  const problems: string[] = [];
  const read = (name: string): string | null => environment[name]?.trim() || null;
  const address = (name: string, schemes: readonly string[]): string | null => {
    const value = read(name);
    if (value !== null && !schemes.includes(schemeOf(value)))
      problems.push(`${name} is an address that starts with ${schemes.join(' or ')}//`);
    return value;
  };
  const port = Number(read('PORT') ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problems.push('PORT is a number from 0 (any free port) to 65535');
  const secret = read('KLANTBEELD_SECRET');
  if (secret !== null && secret.length < SHORTEST_SECRET)
    problems.push(`KLANTBEELD_SECRET has at least ${SHORTEST_SECRET} characters`);
  const oidc = readIssuers(read, problems);
  const natsUrl = read('NATS_URL');
  if (natsUrl !== null && !isNatsAddress(natsUrl))
    problems.push('NATS_URL is an address that starts with nats:// or tls://, or several with commas between them');
  const databaseUrl = address('DATABASE_URL', ['postgres:', 'postgresql:']);
  if (databaseUrl !== null && URL.canParse(databaseUrl) && new URL(databaseUrl).searchParams.has('options')) {
    problems.push(
      'DATABASE_URL has no `options`: each connection has its own; take them out, and give them to the server or a role (alter role … set)',
    );
  }
  const databasePrefix = read('KLANTBEELD_DATABASE_PREFIX') ?? 'klantbeeld';
  if (!/^[a-z][a-z0-9_]{0,29}$/.test(databasePrefix)) {
    problems.push('KLANTBEELD_DATABASE_PREFIX has at most 30 small letters, digits and underscores, a letter first');
  }
  const mode = read('KLANTBEELD_DOCUMENTS') ?? 'open';
  const documents = DOCUMENT_MODES.find((one) => one === mode);
  if (!documents) problems.push(`KLANTBEELD_DOCUMENTS is ${DOCUMENT_MODES.join(' or ')}`);
  const origins = (read('KLANTBEELD_ORIGINS') ?? '').split(',').flatMap((one) => one.trim() || []);
  if (!origins.every((one) => URL.canParse(one) && new URL(one).origin === one)) {
    problems.push('KLANTBEELD_ORIGINS names sites as a browser does, such as https://klantbeeld.example, with commas');
  }
  const usualPoints = oidc === null ? POINTS_OF_DEMO : DEFAULT_DOOR_LIMITS.pointsPerMinute;
  const pointsPerMinute = Number(read('KLANTBEELD_POINTS_PER_MINUTE') ?? usualPoints);
  if (!Number.isInteger(pointsPerMinute) || pointsPerMinute <= DEFAULT_DOOR_LIMITS.cost) {
    problems.push(
      `KLANTBEELD_POINTS_PER_MINUTE is a number above ${DEFAULT_DOOR_LIMITS.cost}, which one question may cost`,
    );
  }
  const drainSeconds = Number(read('KLANTBEELD_DRAIN_SECONDS') ?? 1);
  if (!(drainSeconds >= 0 && drainSeconds <= LONGEST_DRAIN_SECONDS)) {
    problems.push(`KLANTBEELD_DRAIN_SECONDS is a number of seconds from 0 to ${LONGEST_DRAIN_SECONDS}`);
  }
  const urls = subgraphs.flatMap((name) => {
    const variable = subgraphVariable(name);
    const url = address(variable, ['http:', 'https:']);
    if (url === null) return [];
    if (URL.canParse(url) && hasMoreThanOrigin(new URL(url)))
      problems.push(`${variable} names a server, such as http://10.0.0.1:4101; leave out what follows it`);
    return [[name, url.replace(/\/$/, '')] as const];
  });
  const settings: Settings = {
    dataDirectory: resolve(repository, read('KLANTBEELD_DATA') ?? '.klantbeeld'),
    host: read('HOST') ?? '127.0.0.1',
    port,
    databaseUrl,
    databasePrefix,
    natsUrl,
    oidc,
    pageClientId: read('OIDC_CLIENT_ID') ?? 'staff-web',
    worksFor: readWorksFor(read, problems),
    secret,
    documents: documents ?? 'enforce',
    origins,
    pointsPerMinute,
    drainSeconds,
    subgraphUrls: new Map(urls),
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

function isNatsAddress(value: string): boolean {
  try {
    readNatsAddress(value);
    return true;
  } catch {
    return false;
  }
}

function hasMoreThanOrigin({ pathname, search, hash }: URL): boolean {
  return pathname !== '/' || search !== '' || hash !== '';
}

function schemeOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}

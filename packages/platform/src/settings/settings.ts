import { resolve } from 'node:path';

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
  /** An OpenID Connect issuer (OIDC_ISSUER) with the audience of its tokens (OIDC_AUDIENCE); embedded when null. */
  readonly oidc: { readonly issuer: string; readonly audience: string } | null;
  /** The secret that keys are derived from (KLANTBEELD_SECRET); kept in the data folder when null. */
  readonly secret: string | null;
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

const SHORTEST_SECRET = 32;

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
  const issuer = address('OIDC_ISSUER', ['https:', 'http:']);
  const audience = read('OIDC_AUDIENCE');
  if (issuer !== null && audience === null)
    problems.push('OIDC_AUDIENCE says for whom the tokens of OIDC_ISSUER are meant; set it too');
  if (read('NATS_URL') !== null)
    problems.push('NATS_URL is not supported by this version; the event log is kept in PostgreSQL');
  const databasePrefix = read('KLANTBEELD_DATABASE_PREFIX') ?? 'klantbeeld';
  if (!/^[a-z][a-z0-9_]{0,29}$/.test(databasePrefix)) {
    problems.push('KLANTBEELD_DATABASE_PREFIX has at most 30 small letters, digits and underscores, a letter first');
  }
  const urls = subgraphs.flatMap((name) => {
    const url = address(subgraphVariable(name), ['http:', 'https:']);
    return url === null ? [] : [[name, url.replace(/\/$/, '')] as const];
  });
  const settings: Settings = {
    dataDirectory: resolve(repository, read('KLANTBEELD_DATA') ?? '.klantbeeld'),
    host: read('HOST') ?? '127.0.0.1',
    port,
    databaseUrl: address('DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePrefix,
    oidc: issuer === null ? null : { issuer, audience: audience ?? '' },
    secret,
    subgraphUrls: new Map(urls),
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

function schemeOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}

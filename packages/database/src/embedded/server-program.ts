import type { ServerHome } from './server-home.js';

/** How a PostgreSQL program is started. */
export interface ProgramSettings {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/**
 * Account, directory and environment of a PostgreSQL program. Little of our environment is passed on, because it holds
 * secrets and because PGDATA, PGPORT, locale and time zone of the operator's shell must not decide about the server.
 */
export function programSettings(home: ServerHome): ProgramSettings {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  // Our own working directory may be closed to the server's account.
  return { cwd: home.directory, env, ...home.account };
}

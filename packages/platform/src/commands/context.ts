import { join, resolve } from 'node:path';
import type { GatewayOptions } from '../running/start-gateway.js';
import { SUBGRAPHS } from '../running/subgraph-names.js';
import { readSettings, type Settings } from '../settings/settings.js';

/** Root of the repository, wherever it is called from. */
export const REPOSITORY = join(import.meta.dirname, '../../../..');

/** The settings of this process. Throws SettingsError. */
export function settings(): Settings {
  return readSettings(process.env, REPOSITORY, SUBGRAPHS);
}

/** What the settings say of the door. */
export function doorSettings({
  documents,
  origins,
  pointsPerMinute,
  drainSeconds,
}: Settings): Pick<GatewayOptions, 'documents' | 'origins' | 'doorLimits' | 'drainSeconds'> {
  return { documents, origins, doorLimits: { pointsPerMinute }, drainSeconds };
}

/** A path as the user meant it: relative to where the command was typed, not to where the package manager runs it. */
export function pathAsTyped(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Tells something to who runs the command, apart from its output. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

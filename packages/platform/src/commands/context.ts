import { join, resolve } from 'node:path';
import { PURPOSES_OF_ROLE } from '@klantbeeld/access';
import { EMBEDDED_ISSUER, STAFF_WEB_CLIENT_ID } from '../issuer/identifiers.js';
import type { PageOptions } from '../pages/pages.js';
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

/** How long a screen may be left alone before it is emptied. */
const IDLE_SECONDS = 15 * 60;

/** What the settings say of the pages: whether there is an explorer, and where the staff page signs people in. */
export function pageOptions({ documents, oidc, pageClientId }: Settings): PageOptions {
  const hasExplorer = documents === 'open';
  const usual = {
    scope: 'openid profile',
    hasExplorer,
    idleSeconds: IDLE_SECONDS,
    purposesOfRole: PURPOSES_OF_ROLE,
  };
  const staffPage = oidc?.[0]
    ? { ...usual, authority: oidc[0].issuer, metadataUrl: null, clientId: pageClientId, isDemo: false }
    : {
        ...usual,
        authority: EMBEDDED_ISSUER,
        metadataUrl: '/oidc/.well-known/openid-configuration',
        clientId: STAFF_WEB_CLIENT_ID,
        isDemo: true,
      };
  return { hasExplorer, staffPage };
}

/** A path as the user meant it: relative to where the command was typed, not to where the package manager runs it. */
export function pathAsTyped(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Tells something to who runs the command, apart from its output. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

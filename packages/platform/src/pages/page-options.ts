import { PURPOSES_OF_ROLE } from '@klantbeeld/access';
import { EMBEDDED_ISSUER, STAFF_WEB_CLIENT_ID } from '../issuer/identifiers.js';
import type { Settings } from '../settings/settings.js';
import type { PageOptions } from './pages.js';

/** How long a screen may be left alone before it is emptied. */
const IDLE_SECONDS = 15 * 60;

/** What the settings say of the pages: whether there is an explorer, and where the staff page signs people in. */
export function pageOptions({
  documents,
  oidc,
  pageClientId,
}: Pick<Settings, 'documents' | 'oidc' | 'pageClientId'>): PageOptions & Required<Pick<PageOptions, 'staffPage'>> {
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

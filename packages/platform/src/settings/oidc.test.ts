import { expect, test } from '@jest/globals';
import { SUBGRAPHS } from '../running/services.js';
import { readSettings } from './settings.js';

test('settings that cannot be right are told together: issuers, audiences and algorithms that do not fit', () => {
  const environment = {
    OIDC_ISSUER: 'https://a.example, https://b.example https://c.example ftp://d.example https://a.example',
    OIDC_AUDIENCE: 'one two',
    OIDC_ALGORITHM: 'HS256',
  };
  expect(() => readSettings(environment, '/', SUBGRAPHS)).toThrow(
    /^The settings cannot be right:\n- OIDC_ISSUER is an address .+\n- OIDC_ISSUER names an issuer twice\n- OIDC_AUDIENCE has one .+\n- OIDC_ALGORITHM is one of RS256, /,
  );
});

test('issuers, audiences and algorithms belong together by place, or one counts for all', () => {
  const environment = {
    OIDC_ISSUER: 'https://a.example https://b.example',
    OIDC_AUDIENCE: 'one,two',
    OIDC_ALGORITHM: 'ES256',
    OIDC_ROLES_CLAIM: 'realm_access.roles',
  };
  const claims = { staff: 'sub', roles: 'realm_access.roles', organisation: 'organisation' };
  expect(readSettings(environment, '/', SUBGRAPHS).oidc).toEqual([
    { issuer: 'https://a.example', audience: 'one', algorithm: 'ES256', claims },
    { issuer: 'https://b.example', audience: 'two', algorithm: 'ES256', claims },
  ]);
});

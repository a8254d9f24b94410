import { expect, test } from '@jest/globals';
import { SUBGRAPHS } from '../running/services.js';
import { readSettings } from './settings.js';

test('settings that cannot be right are told together: issuers, audiences and algorithms that do not fit', () => {
  const environment = {
    OIDC_ISSUER: 'https://a.example, https://b.example https://c.example ftp://d.example https://a.example',
    OIDC_AUDIENCE: 'one two',
    OIDC_ALGORITHM: 'HS256',
    OIDC_ORGANISATIONS: '* * * * *',
    OIDC_ROLES: '* * * * *',
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
    OIDC_ORGANISATIONS: 'GM0141+MOB-TWENTE *',
    OIDC_ROLES: '*,*+CLIENT',
    OIDC_ROLES_CLAIM: 'realm_access.roles',
  };
  const almelo = { organisations: ['GM0141', 'MOB-TWENTE'], roles: ['*'] };
  const all = { organisations: ['*'], roles: ['*', 'CLIENT'] };
  const claims = { staff: 'sub', roles: 'realm_access.roles', organisation: 'organisation' };
  expect(readSettings(environment, '/', SUBGRAPHS).oidc).toEqual([
    { issuer: 'https://a.example', audience: 'one', algorithm: 'ES256', claims, reach: almelo },
    { issuer: 'https://b.example', audience: 'two', algorithm: 'ES256', claims, reach: all },
  ]);
});

test('one issuer names any organisation and gives any role of staff, unless something is set; a client never', () => {
  const one = { OIDC_ISSUER: 'https://a.example', OIDC_AUDIENCE: 'one' };
  const reachOf = (more: Record<string, string>): unknown =>
    readSettings({ ...one, ...more }, '/', SUBGRAPHS).oidc?.[0]?.reach;
  expect(reachOf({})).toEqual({ organisations: ['*'], roles: ['*'] });
  expect(reachOf({ OIDC_ORGANISATIONS: 'GM0141' })).toEqual({ organisations: ['GM0141'], roles: ['*'] });
  expect(reachOf({ OIDC_ROLES: 'CLIENT' })).toEqual({ organisations: ['*'], roles: ['CLIENT'] });
});

test('of two issuers it has to be said what each may say, in roles that there are', () => {
  const two = { OIDC_ISSUER: 'https://a.example https://b.example', OIDC_AUDIENCE: 'one' };
  const read = (more: Record<string, string>) => () => readSettings({ ...two, ...more }, '/', SUBGRAPHS);
  expect(read({})).toThrow(
    /OIDC_ORGANISATIONS names for each issuer .+ such as .+\n- OIDC_ROLES names for each issuer /,
  );
  expect(read({ OIDC_ORGANISATIONS: '* GM0141+', OIDC_ROLES: '* BOSS' })).toThrow(
    /- OIDC_ORGANISATIONS .+\n- OIDC_ROLES /,
  );
  expect(read({ OIDC_ORGANISATIONS: '*', OIDC_ROLES: '*' })).toThrow(/- OIDC_ORGANISATIONS .+\n- OIDC_ROLES /);
});

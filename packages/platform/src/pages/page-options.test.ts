import { expect, test } from '@jest/globals';
import { readSettings } from '../settings/settings.js';
import { pageOptions } from './page-options.js';
import { staffPagePolicy } from './staff-page.js';

const optionsOf = (environment: Record<string, string>): ReturnType<typeof pageOptions> =>
  pageOptions(readSettings(environment, '/', []));

test('in the demo world people sign in where the page itself is', () => {
  const { staffPage } = optionsOf({});
  expect(staffPage).toMatchObject({ metadataUrl: '/oidc/.well-known/openid-configuration', isDemo: true });
  expect(staffPagePolicy(staffPage)).toContain("connect-src 'self';");
});

test('people of an organisation sign in at its own issuer, and the page may fetch there and nowhere else', () => {
  const { staffPage } = optionsOf({
    OIDC_ISSUER: 'https://sign-in.example/realms/work',
    OIDC_AUDIENCE: 'klantbeeld',
    OIDC_CLIENT_ID: 'klantbeeld-page',
  });
  expect(staffPage).toMatchObject({
    authority: 'https://sign-in.example/realms/work',
    metadataUrl: null,
    clientId: 'klantbeeld-page',
    isDemo: false,
  });
  expect(staffPagePolicy(staffPage)).toContain("connect-src 'self' https://sign-in.example;");
});

test('the page may run nothing that is inline or made of text', () => {
  const policy = staffPagePolicy(optionsOf({}).staffPage);
  expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('where only known documents run there is no explorer to point to', () => {
  expect(optionsOf({ KLANTBEELD_DOCUMENTS: 'enforce' })).toMatchObject({ hasExplorer: false });
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openOtherIssuer, TOKEN_SECONDS, type OtherIssuer } from './other-issuer.js';
import { openPageWorld, type PageWorld } from './page-world.js';
import { SAMIRA, toScreen } from './screens.js';
import { BROWSER_PATH, expectAccessible, openBrowser, openVisitor, type Visitor } from './visitor.js';

(BROWSER_PATH ? describe : describe.skip)('signing in with an issuer of the organisation itself', () => {
  let issuer: OtherIssuer;
  let world: PageWorld;
  let browser: Browser;
  let visitor: Visitor | undefined;
  beforeAll(async () => {
    issuer = await openOtherIssuer({
      account: 'h.bruggelink@mob.example',
      staffId: 'sw-1',
      roles: ['JOB_COACH'],
      organisation: 'MOB-TWENTE',
    });
    [world, browser] = await Promise.all([openPageWorld(issuer.settings), openBrowser()]);
  });
  afterEach(() => visitor?.leave());
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    await issuer?.stop();
  });

  /** Goes to the page, to the issuer, and back. */
  async function enter({ hasOwnClock = false } = {}): Promise<Visitor> {
    visitor = await openVisitor(browser);
    const { page } = visitor;
    if (hasOwnClock) await page.clock.install();
    await page.goto(world.url);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByRole('heading', { name: 'Waarvoor kijkt u?' }).waitFor();
    return visitor;
  }

  test('a job coach comes back with a code, is asked the purpose, and sees the own clients', async () => {
    const entered = await enter();
    const { page, addresses, complaints } = entered;
    // The roles have names of the organisation; that there is a choice the graph tells.
    await expectAccessible(entered, 'the choice of a purpose');
    await page.getByRole('button', { name: 'Begeleiding en plaatsing' }).click();
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    expect(addresses.some((address) => address.includes('code_challenge_method=S256'))).toBe(true);
    expect(addresses.join(' ')).not.toContain('eyJ');
    // Before a purpose is chosen the graph says so with 403, which a browser writes down.
    expect(complaints.filter((one) => !one.includes('403'))).toEqual([]);
  });

  test('the token is renewed quietly, and signing out ends at the issuer too', async () => {
    const entered = await enter({ hasOwnClock: true });
    const { page } = entered;
    await page.getByRole('button', { name: 'Begeleiding en plaatsing' }).click();
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    const renewed = page.waitForResponse((response) => response.url().endsWith('/token'));
    await page.clock.fastForward((TOKEN_SECONDS - 30) * 1_000);
    expect((await renewed).status()).toBe(200);
    await toScreen(entered, 'Mijn taken');
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.waitForURL(/session\/end/);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('button', { name: 'Ga verder' }).waitFor();
  });

  test('whoever is without the issuer for a while stays signed in, keeps what was typed, and goes on', async () => {
    const entered = await enter({ hasOwnClock: true });
    const { page } = entered;
    await page.getByRole('button', { name: 'Begeleiding en plaatsing' }).click();
    await toScreen(entered, 'Cliënt zoeken');
    await page.getByLabel('Achternaam', { exact: true }).fill('Haddoumi');
    let isAway = true;
    await page.route('**/token', (route) => (isAway ? route.abort('connectionreset') : route.continue()));
    const failed = page.waitForEvent('requestfailed');
    await page.clock.fastForward((TOKEN_SECONDS - 30) * 1_000);
    await failed;
    // The token ends while nobody can renew it.
    const failedAnew = page.waitForEvent('requestfailed');
    await page.clock.fastForward(60_000);
    await failedAnew;
    expect(await page.getByLabel('Achternaam', { exact: true }).inputValue()).toBe('Haddoumi');
    isAway = false;
    const renewed = page.waitForResponse((response) => response.url().endsWith('/token'));
    await page.clock.fastForward(6_000);
    expect((await renewed).status()).toBe(200);
    expect(await page.getByLabel('Achternaam', { exact: true }).inputValue()).toBe('Haddoumi');
    await toScreen(entered, 'Mijn cliënten');
    await page.getByRole('link', { name: SAMIRA }).waitFor();
  });

  test('when the issuer says no to a new token the sign-in has ended', async () => {
    const { page } = await enter({ hasOwnClock: true });
    await page.getByRole('button', { name: 'Begeleiding en plaatsing' }).click();
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    await page.route('**/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
    await page.clock.fastForward((TOKEN_SECONDS - 30) * 1_000);
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
    expect(await page.content()).not.toContain(SAMIRA);
  });

  test('a page that is loaded anew comes back by itself, without asking who one is', async () => {
    const { page } = await enter();
    await page.getByRole('button', { name: 'Begeleiding en plaatsing' }).click();
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: SAMIRA }).waitFor();
  });
});

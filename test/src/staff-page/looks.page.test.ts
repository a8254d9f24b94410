import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { openPageWorld, type PageWorld } from './page-world.js';
import { BART, BART_BSN, COACH, DAHIR, PLACING, SAMIRA, toScreen, YARA } from './screens.js';
import {
  BROWSER_PATH,
  expectAccessible,
  expectToFit,
  openBrowser,
  openClient,
  openVisitor,
  signIn,
  type Visitor,
  type VisitorOptions,
} from './visitor.js';

const CONSULTANT = 'Marloes Veldscholte';
const TO_WORK = 'Begeleiding naar werk door de gemeente';
const MANAGER = 'Ineke Schurinkveld';
const OFFICER = 'Nadia el Bouzrati';
const REASON = 'Staat nu aan de balie en heeft vandaag werk nodig.';

(BROWSER_PATH ? describe : describe.skip)('what staff see on their page', () => {
  let world: PageWorld;
  let browser: Browser;
  const visitors: Visitor[] = [];
  beforeAll(async () => {
    [world, browser] = await Promise.all([openPageWorld(), openBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()));
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  async function as(name: string, purpose?: string, options?: VisitorOptions): Promise<Visitor> {
    const visitor = await openVisitor(browser, options);
    visitors.push(visitor);
    await signIn(visitor, world.url, name, purpose);
    return visitor;
  }

  test('a consultant sees today what is due, what ends within six weeks and what is new, until it was seen', async () => {
    await world.bringTask('Haddoumi', 'DECIDE_APPLICATION', '2020-01-31');
    await world.bringTask('Haddoumi', 'REVIEW_EXEMPTION', '2020-01-31');
    const visitor = await as(CONSULTANT, TO_WORK);
    const { page } = visitor;
    await toScreen(visitor, 'Vandaag');
    const tasks = page.getByRole('region', { name: 'Mijn taken' });
    await tasks.getByText('Ontheffing opnieuw bekijken, uiterlijk 31 januari 2020:').waitFor();
    await tasks.getByText('te laat').first().waitFor();
    // The amount of a benefit is no work of this purpose, so deciding on an application is not either.
    expect(await tasks.getByText('Beslissen op een aanvraag').count()).toBe(0);
    const ends = page.getByRole('region', { name: 'Loopt binnen zes weken af', exact: true });
    await ends.getByRole('row', { name: `Plaatsing: Proefplaatsing ${YARA}` }).waitFor();
    await ends.getByRole('row', { name: `Ontheffing ${SAMIRA}` }).waitFor();
    await ends.getByRole('row', { name: `te laat Ontheffing opnieuw bekijken ${SAMIRA}` }).waitFor();
    const news = page.getByRole('region', { name: 'Nieuw sinds u hier was' });
    await news.getByText('Er is niets nieuws.').waitFor();
    await toScreen(visitor, 'Mijn cliënten');
    const asked = { dataClass: 'SHARED_FACT', statement: 'Ik spreek ook Berbers.', proposal: 'Voeg Berbers toe.' };
    const clientId = await world.idOf('Haddoumi');
    await world.act('con-1', 'WWB_WORK', 'RequestCorrection', { input: { clientId, ...asked } });
    await toScreen(visitor, 'Vandaag');
    await news.getByText('Verzoek om gegevens te verbeteren').waitFor();
    await news.getByRole('link', { name: SAMIRA }).waitFor();
    await expectAccessible(visitor, 'today');
    await news.getByRole('button', { name: 'Gezien' }).click();
    await toScreen(visitor, 'Mijn cliënten');
    await toScreen(visitor, 'Vandaag');
    await news.getByText('Er is niets nieuws.').waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('whoever works at a browser that keeps a place of somebody else reads what is new from then on', async () => {
    const visitor = await as(CONSULTANT, TO_WORK);
    const { page } = visitor;
    const keptPlace = "JSON.parse(localStorage.getItem('klantbeeld.seen-until'))['con-1 WWB_WORK'].alerts";
    const news = page.getByRole('region', { name: 'Nieuw sinds u hier was' });
    const clientId = await world.idOf('Haddoumi');
    await page.evaluate(`localStorage.setItem('klantbeeld.seen-until', JSON.stringify({
      'con-1 WWB_WORK': { alerts: 'of-another', caseload: 'of-another' } }))`);
    await toScreen(visitor, 'Vandaag');
    await page.evaluate(`new Promise((resolve) => {
      const look = () => (${keptPlace} !== 'of-another' ? resolve() : requestAnimationFrame(look));
      look();
    })`);
    await toScreen(visitor, 'Mijn cliënten');
    const asked = { dataClass: 'SHARED_FACT', statement: 'Ik rijd een auto.', proposal: 'Voeg een rijbewijs toe.' };
    await world.act('con-1', 'WWB_WORK', 'RequestCorrection', { input: { clientId, ...asked } });
    await toScreen(visitor, 'Vandaag');
    await news.getByText('Verzoek om gegevens te verbeteren').waitFor();
  });

  test.each([
    [CONSULTANT, TO_WORK],
    ['Stijn Roovermans', 'Recht en hoogte van de uitkering'],
    ['Orlando Sedneyhof', 'Werk onder de Wsw'],
    ['Fatma Özkaradeniz', undefined],
    ['Lodewijk Tamminghuis', undefined],
    ['Joris Haverkamper', undefined],
    ['Sander Pepijnzoon', undefined],
    ['Ingeborg Valkenstraete', undefined],
  ])('%s opens every screen of the menu, and nothing goes wrong', async (name, purpose) => {
    const visitor = await as(name, purpose);
    const { page } = visitor;
    const screens = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    for (const screen of screens) {
      await toScreen(visitor, screen);
      await page.locator('[role=status] [aria-hidden]').first().waitFor({ state: 'detached' });
      expect(await page.getByText('Dit lukte niet').count()).toBe(0);
    }
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('a list is filtered and put in order, and a choice that was saved is there in another window; no name is kept', async () => {
    const visitor = await as(CONSULTANT, TO_WORK);
    const { page } = visitor;
    const rows = page.getByRole('rowheader');
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    await page.getByLabel('Zoek in deze lijst').fill('Haddoumi');
    await page.getByRole('link', { name: YARA }).waitFor({ state: 'detached' });
    await page.getByLabel('Zoek in deze lijst').fill('');
    await page.getByLabel('Volgorde', { exact: true }).selectOption('SURNAME_DESCENDING');
    await expectFirst(rows, 'Jolien Maria Wessinkhof');
    await page.getByLabel('Let op').selectOption('EXEMPT');
    await page.getByRole('link', { name: YARA }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    await page.getByRole('button', { name: 'Bewaar deze selectie' }).click();
    await expectAccessible(visitor, 'a filtered list');
    const kept = String(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'));
    expect(kept).toContain('EXEMPT');
    expect(kept).not.toMatch(/Haddoumi|Samira|\d{9}/);
    await page.getByRole('button', { name: 'Toon iedereen' }).click();
    await page.getByLabel('Wet').selectOption('WSW');
    await page.getByRole('link', { name: YARA }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Ontheffing, Achternaam Z–A' }).click();
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('a job coach sees the hours of a plan by goal, where clients work over time, and the same as tables', async () => {
    const visitor = await as(COACH, PLACING);
    const { page } = visitor;
    await openClient(visitor, SAMIRA);
    const hours = page.getByRole('region', { name: 'Uren per week van het plan' });
    await hours.getByRole('row', { name: 'Sociaal 8' }).waitFor();
    await hours.getByText('Afgesproken in het plan: 16 uur per week.').waitFor();
    await page.getByRole('region', { name: 'Wie keek er' }).getByText('Elke keer dat iemand').waitFor();
    await toScreen(visitor, 'Cijfers');
    const placements = page.getByRole('region', { name: 'Plaatsingen van maand tot maand', exact: true });
    await placements.getByRole('columnheader', { name: 'Beschut binnen' }).waitFor();
    expect(await placements.getByRole('row').count()).toBe(13);
    expect(await placements.locator('svg[aria-hidden=true]').count()).toBeGreaterThan(1);
    await page.getByRole('region', { name: 'Wat plaatsingen brachten', exact: true }).getByRole('table').waitFor();
    await expectAccessible(visitor, 'numbers');
    expect(visitor.complaints).toEqual([]);
  });

  test('who may not count placements reads why, and for which purposes one may', async () => {
    const visitor = await as('Fatma Özkaradeniz');
    await toScreen(visitor, 'Cijfers');
    await visitor.page
      .getByText(/Voor dit doel worden plaatsingen niet geteld. Het mag voor: .*Sturing/)
      .first()
      .waitFor();
    await expectAccessible(visitor, 'numbers that are not told');
    expect(visitor.complaints).toEqual([]);
  });

  test('a manager sees numbers of five and more and no client, and the exceptions with their reasons', async () => {
    const visitor = await as(MANAGER);
    const { page } = visitor;
    await page.getByText('minder dan 5').first().waitFor();
    await expectAccessible(visitor, 'numbers of the organisation');
    await toScreen(visitor, 'Uitzonderingen');
    await page.getByText('Er is geen uitzondering gevraagd.').waitFor();
    await expectAccessible(visitor, 'exceptions');
    // A screen of another purpose is not theirs: the address leads to the first one.
    await page.goto(`${world.url}/board`);
    await page.getByRole('heading', { level: 1, name: 'Cijfers' }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('an exception stands around every screen with its end, is stopped, and then shows nothing any more', async () => {
    const visitor = await as(CONSULTANT, TO_WORK);
    const { page } = visitor;
    await toScreen(visitor, 'Cliënt zoeken');
    await page.getByText('Burgerservicenummer').click();
    await page.getByLabel('Burgerservicenummer', { exact: true }).last().fill(BART_BSN);
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
    await page.getByRole('button', { name: 'Vraag een uitzondering' }).click();
    await page.getByLabel('Waarom het niet kan wachten').fill(REASON);
    await page.getByRole('form').getByRole('button', { name: 'Vraag een uitzondering' }).click();
    await page.getByRole('heading', { level: 1, name: BART }).waitFor();
    await page.getByText(/U ziet deze cliënt met een uitzondering, tot \d\d:\d\d/).waitFor();
    const mark = page.getByRole('region', { name: 'Lopende uitzondering' });
    await expectAccessible(visitor, 'a client by an exception');
    await toScreen(visitor, 'Mijn taken');
    await mark.getByRole('link', { name: BART }).click();
    await page.getByRole('heading', { level: 1, name: BART }).waitFor();
    await mark.getByRole('button', { name: 'Nu stoppen' }).click();
    await page.getByText('Deze cliënt is er niet, of hoort voor dit doel niet bij u.').waitFor();
    await mark.waitFor({ state: 'detached' });
    await expectAccessible(visitor, 'a client who is no longer shown');
    expect(visitor.complaints).toEqual([]);
  });

  test('at a computer whose clock is ahead an exception goes from the screen too, once it has ended', async () => {
    const visitor = await openVisitor(browser);
    visitors.push(visitor);
    const { page } = visitor;
    await page.clock.install({ time: Date.now() + 40 * 60_000 });
    await signIn(visitor, world.url, CONSULTANT, TO_WORK);
    // It ends for the graph when it was asked a few times whether it runs.
    let asked = 0;
    await page.route('**/graphql', async (route) => {
      const question = route.request().postData() ?? '';
      if (question.includes('"AskOverride"')) asked = 0;
      if (!question.includes('"RunningOverrides"') || ++asked < 4) return route.continue();
      const answer = await route.fetch();
      const { data } = (await answer.json()) as { data: { viewer: object } };
      return route.fulfill({ response: answer, json: { data: { viewer: { ...data.viewer, runningOverrides: [] } } } });
    });
    await toScreen(visitor, 'Cliënt zoeken');
    await page.getByText('Burgerservicenummer').click();
    await page.getByLabel('Burgerservicenummer', { exact: true }).last().fill(BART_BSN);
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
    await page.getByRole('button', { name: 'Vraag een uitzondering' }).click();
    await page.getByLabel('Waarom het niet kan wachten').fill('Belt nu vanaf het station en kan nergens slapen.');
    await page.getByRole('form').getByRole('button', { name: 'Vraag een uitzondering' }).click();
    await page.getByRole('heading', { level: 1, name: BART }).waitFor();
    const mark = page.getByRole('region', { name: 'Lopende uitzondering' });
    await mark.waitFor();
    await mark.waitFor({ state: 'detached' });
    expect(asked).toBe(4);
  });

  test('a privacy officer sees who looked, the lines behind a number, and why there was an exception', async () => {
    const visitor = await as(OFFICER);
    const { page } = visitor;
    const numbers = page.getByRole('region', { name: 'Waar u beter kunt kijken', exact: true });
    await numbers.getByRole('row', { name: /Ontwikkeling en werk/ }).waitFor();
    const most = page.getByRole('region', { name: 'Wie het meest', exact: true });
    await most.getByRole('button', { name: 'Regels van con-1' }).click();
    const lines = page.getByRole('region', { name: 'Regels', exact: true });
    await lines.getByRole('button', { name: 'Niet alleen con-1' }).waitFor();
    await lines.getByRole('cell', { name: 'con-1' }).first().waitFor();
    expect(await lines.getByRole('cell', { name: 'sw-1' }).count()).toBe(0);
    await lines.getByLabel('Alleen met een uitzondering').check();
    await lines.getByRole('cell', { name: 'Uitzondering' }).first().waitFor();
    await page.getByLabel('Laatste dag').fill('01-01-2020');
    await page.getByRole('button', { name: 'Toon' }).click();
    await page.getByText('De laatste dag komt niet voor de eerste.').waitFor();
    await expectAccessible(visitor, 'the log');
    await toScreen(visitor, 'Uitzonderingen');
    const row = page.getByRole('row').filter({ hasText: REASON });
    await row.getByText('Marloes Veldscholte').waitFor();
    await row.getByText('(gestopt)').waitFor();
    await expectAccessible(visitor, 'exceptions with reasons');
    expect(visitor.complaints).toEqual([]);
  });

  test('a client reads who looked, when and for which organisation, and no name of staff', async () => {
    const visitor = await as(SAMIRA);
    const { page } = visitor;
    await page
      .getByRole('row', { name: /MOB-TWENTE Begeleiding en plaatsing/ })
      .first()
      .waitFor();
    expect(await page.getByRole('table').innerText()).not.toMatch(/con-1|sw-1|Marloes|Hanneke/);
    await expectAccessible(visitor, 'who looked at one’s own data');
    expect(visitor.complaints).toEqual([]);
  });

  test('a card that is dropped inside asks which kind of work, one that goes outside which employer; who is not placed yet begins where the card is dropped', async () => {
    const visitor = await as(COACH, PLACING);
    const { page } = visitor;
    await toScreen(visitor, 'Plaatsingen');
    await page.getByText('Live', { exact: true }).waitFor();
    const inside = page.getByRole('region', { name: 'Beschut binnen' });
    await page.getByRole('article').filter({ hasText: DAHIR }).dragTo(inside);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Verplaatsen' }).click();
    expect(await dialog.getByLabel('Soort werk').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(visitor, 'the choice of a place inside');
    await dialog.getByLabel('Soort werk').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Verplaatsen' }).click();
    await inside.getByRole('link', { name: DAHIR }).waitFor();
    const waiting = page.getByRole('region', { name: 'Nu nergens geplaatst' });
    await waiting.getByRole('article').filter({ hasText: SAMIRA }).dragTo(inside);
    expect(await dialog.getByLabel('Waar').inputValue()).toBe('SHELTERED_INSIDE');
    await expectAccessible(visitor, 'a placement that begins on the board');
    await dialog.getByLabel('Wat iemand gaat doen').fill('Naaister');
    await dialog.getByLabel('Uren per week').fill('16');
    await dialog.getByRole('button', { name: 'Plaatsing beginnen' }).click();
    await inside.getByRole('link', { name: SAMIRA }).waitFor();
    await waiting.getByText(SAMIRA).waitFor({ state: 'detached' });
    const outside = page.getByRole('region', { name: 'Regulier werk' });
    await inside.getByRole('article').filter({ hasText: SAMIRA }).dragTo(outside);
    await dialog.getByRole('button', { name: 'Verplaatsen' }).click();
    expect(await dialog.getByLabel('Werkgever').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(visitor, 'the choice of an employer outside');
    await dialog.getByLabel('Werkgever').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Verplaatsen' }).click();
    await outside.getByRole('link', { name: SAMIRA }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on any new screen, %s, at 360 pixels and at 200 per cent',
    async (scheme) => {
      const people: readonly (readonly [string, string | undefined, readonly string[]])[] = [
        [COACH, PLACING, ['Vandaag', 'Mijn cliënten', 'Mijn taken', 'Plaatsingen', 'Cliënt zoeken', 'Cijfers']],
        [MANAGER, undefined, ['Cijfers', 'Uitzonderingen']],
        [OFFICER, undefined, ['Wie keek er', 'Uitzonderingen']],
      ];
      for (const [name, purpose, screens] of people) {
        const visitor = await as(name, purpose, { scheme, width: 360, height: 720 });
        for (const screen of screens) {
          await toScreen(visitor, screen);
          await expectAccessible(visitor, `${screen} of ${name}`);
          await expectToFit(visitor, `${screen} of ${name}`);
        }
        await visitor.page.setViewportSize({ width: 640, height: 450 });
        await expectAccessible(visitor, `the last screen of ${name} at 200 %`);
        expect(visitor.complaints).toEqual([]);
      }
    },
  );

  test.each(['light', 'dark'] as const)('axe finds nothing before anybody is signed in, %s', async (scheme) => {
    const visitor = await openVisitor(browser, { scheme, width: 360, height: 720 });
    visitors.push(visitor);
    const { page } = visitor;
    await page.goto(world.url);
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
    await expectAccessible(visitor, 'the page to sign in');
    await expectToFit(visitor, 'the page to sign in');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('button', { name: COACH }).waitFor();
    await expectAccessible(visitor, 'the choice of who one is');
    await expectToFit(visitor, 'the choice of who one is');
    await page.getByRole('button', { name: COACH }).click();
    await page.getByRole('heading', { name: 'Waarvoor kijkt u?' }).waitFor();
    await expectAccessible(visitor, 'the choice of a purpose');
    await expectToFit(visitor, 'the choice of a purpose');
    expect(visitor.complaints).toEqual([]);
  });
});

/** Waits until somebody stands on top of a list. */
async function expectFirst(rows: Locator, name: string): Promise<void> {
  await rows.first().getByText(name, { exact: true }).waitFor();
}

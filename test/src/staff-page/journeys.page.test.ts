import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openPageWorld, type PageWorld } from './page-world.js';
import {
  BART,
  BART_BSN,
  COACH,
  DAHIR,
  moveYara,
  OPENING,
  PLACING,
  SAMIRA,
  SCREENS,
  toScreen,
  YARA,
} from './screens.js';
import {
  BROWSER_PATH,
  expectAccessible,
  expectToFit,
  openBrowser,
  openClient,
  hasFocus,
  openVisitor,
  signIn,
  type Visitor,
  type VisitorOptions,
} from './visitor.js';

const MOST_BYTES = 300_000;

if (!BROWSER_PATH)
  process.stdout.write('\nSKIPPED: every journey on the staff page. There is no Chromium on this machine.\n');

(BROWSER_PATH ? describe : describe.skip)('the staff page in a browser', () => {
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

  async function visit(options?: VisitorOptions): Promise<Visitor> {
    const visitor = await openVisitor(browser, options);
    visitors.push(visitor);
    return visitor;
  }
  async function coach(options?: VisitorOptions): Promise<Visitor> {
    const visitor = await visit(options);
    await signIn(visitor, world.url, COACH, PLACING);
    await visitor.page.getByRole('link', { name: SAMIRA }).waitFor();
    return visitor;
  }

  test.each([
    ['Marloes Veldscholte', 'Begeleiding naar werk door de gemeente', SAMIRA],
    ['Stijn Roovermans', 'Recht en hoogte van de uitkering', 'Ingeborg Adriana Valkenstraete'],
    [COACH, PLACING, SAMIRA],
    ['Orlando Sedneyhof', PLACING, 'Aan u zijn voor dit doel geen cliënten toegewezen.'],
    ['Fatma Özkaradeniz', undefined, 'Melle Sjoerd Starringa'],
    ['Lodewijk Tamminghuis', undefined, 'Gert-Jan Moddermeyer'],
    ['Ineke Schurinkveld', undefined, 'Voor dit doel ziet u geen afzonderlijke cliënten.'],
    ['Joris Haverkamper', undefined, YARA],
    ['Nadia el Bouzrati', undefined, 'Voor dit doel ziet u geen afzonderlijke cliënten.'],
    ['Sander Pepijnzoon', undefined, 'Voor u is geen doel vastgelegd. U ziet geen enkele cliënt.'],
  ])('%s signs in and sees what is theirs to see, and the console stays silent', async (name, purpose, seen) => {
    const visitor = await visit();
    await signIn(visitor, world.url, name, purpose);
    await visitor.page.getByText(seen, { exact: true }).waitFor();
    await expectAccessible(visitor, name);
    expect(visitor.complaints).toEqual([]);
  });

  test('a job coach finds Samira, sees what the law allows and reads why the rest is hidden', async () => {
    const visitor = await coach();
    const { page } = visitor;
    await toScreen(visitor, 'Cliënt zoeken');
    await page.getByLabel('Geboortedatum', { exact: true }).fill('17-05-1984');
    await page.getByLabel('Achternaam', { exact: true }).fill('Haddoumi');
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
    await page.getByText('1 cliënt gevonden').waitFor();
    await page.getByRole('link', { name: SAMIRA }).click();
    const benefits = page.getByRole('region', { name: 'Participatiewet (WWB)' });
    await benefits.getByText('Ja, tot').waitFor();
    await benefits.getByRole('button', { name: 'Waarom zie ik reden niet?' }).click();
    await page.getByRole('dialog').getByText(/./).first().waitFor();
    expect(await page.getByRole('dialog').textContent()).toMatch(/\w{4}/);
    await expectAccessible(visitor, 'why not');
    expect(visitor.complaints).toEqual([]);
  });

  test('who changes the purpose sees another answer, and keeps the purpose when the page is loaded anew', async () => {
    const visitor = await visit();
    const { page } = visitor;
    await signIn(visitor, world.url, 'Marloes Veldscholte', 'Recht en hoogte van de uitkering');
    await openClient(visitor, SAMIRA);
    const benefits = page.getByRole('region', { name: 'Participatiewet (WWB)' });
    await benefits.getByText('per maand').waitFor();
    await page.getByLabel('Doel:').selectOption('WWB_WORK');
    await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor();
    await page.reload();
    await page.getByLabel('Doel:').waitFor();
    expect(await page.getByLabel('Doel:').inputValue()).toBe('WWB_WORK');
    // Whom it showed is forgotten.
    await page.getByRole('heading', { name: 'Mijn cliënten' }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('a law that is withheld as a whole says why, and which purposes would show it', async () => {
    const visitor = await visit();
    const { page } = visitor;
    await signIn(visitor, world.url, 'Lodewijk Tamminghuis');
    await openClient(visitor, 'Gert-Jan Moddermeyer');
    const benefits = page.getByRole('region', { name: 'Participatiewet (WWB)' });
    await benefits.getByText('Wordt niet getoond').waitFor();
    await benefits.getByRole('button', { name: 'Waarom zie ik dit niet?' }).click();
    await benefits.getByText('Begeleiding naar werk door de gemeente').waitFor();
    await expectAccessible(visitor, 'a withheld law');
    expect(visitor.complaints).toEqual([]);
  });

  test('nothing about a person is in an address, a title, the history or the storage of the browser', async () => {
    const visitor = await coach();
    const { page } = visitor;
    await toScreen(visitor, 'Cliënt zoeken');
    await page.getByText('Burgerservicenummer').click();
    await page.getByLabel('Burgerservicenummer', { exact: true }).last().fill('999990011');
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
    await page.locator('[aria-live] p, [role=alert]').first().waitFor();
    await openClient(visitor, SAMIRA);
    const graph = visitor.addresses.filter((address) => address.includes('/graphql'));
    expect(new Set(graph)).toEqual(new Set([`${world.url}/graphql`]));
    const kept = await page.evaluate(
      'JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }])',
    );
    for (const text of [...visitor.addresses, String(kept), JSON.stringify(await visitor.context.cookies())])
      expect(text).not.toMatch(/(?<!\w)\d{9}(?!\w)|Haddoumi|Samira|eyJ/);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing on any screen, %s, nor at 200 per cent', async (scheme) => {
    // Half the width at the same size of letters is what a browser shows at 200 per cent.
    const visitor = await coach({ scheme });
    for (const screen of SCREENS) {
      await toScreen(visitor, screen);
      await expectAccessible(visitor, screen);
    }
    await toScreen(visitor, 'Plaatsingen');
    await visitor.page.getByRole('button', { name: `Verplaats naar… (${YARA})` }).click();
    await visitor.page.getByRole('menuitem').first().waitFor();
    await expectAccessible(visitor, 'the menu of a card');
    await visitor.page.keyboard.press('Escape');
    await openClient(visitor, SAMIRA);
    await expectAccessible(visitor, 'a client');
    await visitor.page.setViewportSize({ width: 640, height: 450 });
    await expectAccessible(visitor, 'a client at 200 %');
    expect(visitor.complaints).toEqual([]);
  });

  test('on a telephone of 360 pixels no screen has to be scrolled sideways', async () => {
    const visitor = await coach({ width: 360, height: 720 });
    for (const screen of SCREENS) {
      await toScreen(visitor, screen);
      await expectToFit(visitor, screen);
    }
    await openClient(visitor, SAMIRA);
    await expectToFit(visitor, 'a client');
  });

  test('a whole journey goes by keyboard alone', async () => {
    const { page, complaints } = await visit();
    const enter = async (role: 'button' | 'link', name: string): Promise<void> => {
      const target = page.getByRole(role, { name, exact: true });
      await target.waitFor();
      for (let step = 0; step < 40; step++) {
        if (await hasFocus(target)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
    };
    await page.goto(world.url);
    await enter('button', 'Aanmelden');
    await enter('button', COACH);
    await enter('button', PLACING);
    await enter('link', SAMIRA);
    await enter('button', 'Waarom zie ik geboortedatum niet?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await enter('link', 'Plaatsingen');
    await enter('button', `Verplaats naar… (${YARA})`);
    await page.getByRole('menuitem').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('an address that cannot be read is refused with the mend', async () => {
    const answer = await fetch(`${world.url}/client/%E0%A4%A`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('The address cannot be read; look at what stands behind % in it.');
  });

  test('a placement moved in one window is on the board of another within two seconds', async () => {
    const [one, other] = await Promise.all([coach(), coach({ scheme: 'dark' })]);
    for (const visitor of [one, other]) {
      await toScreen(visitor, 'Plaatsingen');
      await visitor.page.getByText('Live', { exact: true }).waitFor();
    }
    const began = performance.now();
    await moveYara(one, 'Groepsdetachering');
    await other.page.getByText(`${YARA} is verplaatst naar Groepsdetachering.`).waitFor();
    expect(performance.now() - began).toBeLessThan(2_000);
    const column = other.page.getByRole('region', { name: 'Groepsdetachering' });
    await column.getByRole('link', { name: YARA }).waitFor();
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });

  test('a placement that is begun in one window is on the board of another, and goes when it is ended', async () => {
    const [one, other] = await Promise.all([coach(), coach()]);
    await toScreen(other, 'Plaatsingen');
    await other.page.getByText('Live', { exact: true }).waitFor();
    await openClient(one, SAMIRA);
    await one.page.getByRole('button', { name: 'Plaatsing beginnen' }).click();
    const form = one.page.getByRole('form', { name: 'Plaatsing beginnen' });
    await form.getByLabel('Wat iemand gaat doen').fill('Naaister');
    await expectAccessible(one, 'the form of a placement');
    await form.getByRole('button', { name: 'Plaatsing beginnen' }).click();
    // Without hours and an employer it goes nowhere, and the fields say so.
    await form.getByText('Vul hele uren in').waitFor();
    expect(await form.getByLabel('Werkgever').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('Werkgever').selectOption({ index: 1 });
    await form.getByLabel('Uren per week').fill('16');
    const began = performance.now();
    await form.getByRole('button', { name: 'Plaatsing beginnen' }).click();
    await other.page.getByText(`${SAMIRA} is begonnen: Proefplaatsing.`).waitFor();
    expect(performance.now() - began).toBeLessThan(2_000);
    await openClient(one, DAHIR);
    await one.page.getByRole('button', { name: 'Beëindigen: Boekhersteller' }).click();
    await one.page.getByRole('form', { name: 'Beëindigen' }).getByRole('button', { name: 'Beëindigen' }).click();
    await other.page.getByText(`De plaatsing van ${DAHIR} is beëindigd.`).waitFor();
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });

  test('a consultant asks an exception for somebody outside the caseload, with a reason, and looks', async () => {
    const visitor = await visit();
    const { page } = visitor;
    await signIn(visitor, world.url, 'Marloes Veldscholte', 'Begeleiding naar werk door de gemeente');
    await toScreen(visitor, 'Cliënt zoeken');
    await page.getByText('Burgerservicenummer').click();
    await page.getByLabel('Burgerservicenummer', { exact: true }).last().fill(BART_BSN);
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
    await page.getByText('Niemand gevonden onder uw cliënten.').waitFor();
    await page.getByRole('button', { name: 'Vraag een uitzondering' }).click();
    const form = page.getByRole('form', { name: 'Vraag een uitzondering' });
    await form.getByLabel('Waarom het niet kan wachten').fill('kort');
    await form.getByRole('button', { name: 'Vraag een uitzondering' }).click();
    await form.getByText('Schrijf in minstens twintig tekens').waitFor();
    await expectAccessible(visitor, 'the form of an exception');
    await form.getByLabel('Waarom het niet kan wachten').fill('Staat nu aan de balie en heeft vandaag werk nodig.');
    await form.getByRole('button', { name: 'Vraag een uitzondering' }).click();
    await page.getByRole('heading', { level: 1, name: BART }).waitFor();
    expect(page.url()).not.toMatch(/\d{9}/);
    expect(visitor.complaints).toEqual([]);
  });

  test('a consultant reads what waits, opens the client of a task, and takes a task away', async () => {
    await world.bringTask('Haddoumi', 'REVIEW_EXEMPTION', '2020-01-31');
    const visitor = await visit();
    const { page } = visitor;
    await signIn(visitor, world.url, 'Marloes Veldscholte', 'Begeleiding naar werk door de gemeente');
    await toScreen(visitor, 'Mijn taken');
    const row = page.getByRole('row', { name: /Ontheffing opnieuw bekijken.*31 januari 2020/ });
    await row.getByText('te laat').waitFor();
    await expectAccessible(visitor, 'tasks');
    await row.getByRole('link', { name: SAMIRA }).click();
    await page.getByRole('heading', { level: 1, name: SAMIRA }).waitFor();
    await page.goBack();
    await row.getByRole('button', { name: 'Klaar' }).click();
    await page.getByText('De taak is afgerond.').waitFor();
    await row.waitFor({ state: 'detached' });
    expect(visitor.complaints).toEqual([]);
  });

  test('a list is saved for a spreadsheet, and a client is printed without what is withheld', async () => {
    const { page, complaints } = await coach();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Opslaan voor een rekenblad' }).click(),
    ]);
    const saved = await readFile((await download.path())!, 'utf8');
    expect(saved.split('\r\n')[0]).toBe('\uFEFF"Naam";"Leeftijd";"Woonplaats";"Trede";"Waar iemand werkt"');
    expect(saved).toContain(`"${SAMIRA}"`);
    await page.getByRole('link', { name: SAMIRA }).click();
    const hidden = page.getByText('Niet getoond in dit onderdeel').first();
    await hidden.waitFor();
    await page.emulateMedia({ media: 'print' });
    await hidden.waitFor({ state: 'hidden' });
    expect(await page.getByText('Plichten nagekomen').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('after the gateway was away the board catches up with what happened meanwhile', async () => {
    const [one, other] = await Promise.all([coach(), coach()]);
    for (const visitor of [one, other]) {
      await toScreen(visitor, 'Plaatsingen');
      await visitor.page.getByText('Live', { exact: true }).waitFor();
    }
    await other.context.setOffline(true);
    await other.page.getByText('Niet verbonden, wordt hersteld').waitFor();
    await moveYara(one, 'Individuele detachering');
    await one.page.getByText(`${YARA} is verplaatst naar Individuele detachering.`).waitFor();
    await world.gateway.kill();
    await one.page.getByText('Niet verbonden, wordt hersteld').waitFor();
    await world.gateway.start();
    await other.context.setOffline(false);
    await other.page.getByText(`${YARA} is verplaatst naar Individuele detachering.`).waitFor();
    await Promise.all([one, other].map(({ page }) => page.getByText('Live', { exact: true }).waitFor()));
  });

  test('a support service that is stopped costs one panel, which comes back when asked again', async () => {
    const support = world.services.get('support')!;
    const visitor = await coach();
    await support.kill();
    await openClient(visitor, SAMIRA);
    const panel = visitor.page.getByRole('region', { name: 'Wmo', exact: true });
    await panel.getByText('Nu niet beschikbaar').waitFor();
    await panel.getByText(/Noem bij een melding dit nummer: [0-9a-f-]{36}/).waitFor();
    await visitor.page.getByRole('region', { name: 'Wsw' }).getByText('Geldig tot').waitFor();
    await expectAccessible(visitor, 'a panel that is not available');
    await support.start();
    const again = panel.getByRole('button', { name: 'Probeer opnieuw' });
    const agreement = panel.getByText('dinsdag, donderdag');
    for (let time = 0; time < 20 && !(await agreement.isVisible()); time++) {
      if (await again.isVisible()) await again.click();
      await visitor.page.waitForTimeout(250);
    }
    await agreement.waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('a screen that is left alone is emptied, and signing out leaves nothing to go back to', async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.clock.install();
    await signIn(visitor, world.url, COACH, PLACING);
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    // The token is renewed a minute before it ends; only then the rest of the quarter passes.
    const renewed = page.waitForResponse((response) => response.url().endsWith('/oidc/token'));
    await page.clock.fastForward('14:10');
    await renewed;
    await page.clock.fastForward('01:00');
    await page.getByRole('heading', { name: 'Vergrendeld' }).waitFor();
    expect(await page.content()).not.toContain(SAMIRA);
    await page.getByRole('button', { name: 'Verder gaan' }).click();
    await page.getByRole('button', { name: COACH }).click();
    await page.getByRole('link', { name: SAMIRA }).waitFor();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
    await page.goBack();
    await page.goBack();
    expect(await page.content()).not.toContain(SAMIRA);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('English is a click away, and stays', async () => {
    const visitor = await coach();
    await visitor.page.getByRole('button', { name: 'English' }).click();
    await visitor.page.getByRole('heading', { name: 'My clients' }).waitFor();
    await visitor.page.reload();
    await visitor.page.getByRole('heading', { name: 'My clients' }).waitFor();
    expect(await visitor.page.getAttribute('html', 'lang')).toBe('en');
    await expectAccessible(visitor, 'in English');
    expect(visitor.complaints).toEqual([]);
  });

  test('the first screen takes at most 300 kB of script, and a client is there soon after the click', async () => {
    const visitor = await coach();
    const bytes = [...visitor.scripts.values()].reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
    await openClient(visitor, YARA);
    const times: number[] = [];
    for (let time = 0; time < 7; time++) {
      await toScreen(visitor, 'Mijn cliënten');
      times.push((await visitor.page.evaluate(OPENING)) as number);
    }
    const median = times.toSorted((one, other) => one - other)[3]!;
    process.stdout.write(
      `\nfigure: ${Math.round(bytes / 1000)} kB of script (gzip); a client opens in ${median.toFixed(0)} ms\n`,
    );
    expect(median).toBeLessThan(1_000);
  });
});

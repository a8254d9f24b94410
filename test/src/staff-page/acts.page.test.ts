import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { dayIn, open } from './forms.js';
import { openPageWorld, type PageWorld } from './page-world.js';
import { BART, COACH, DAHIR, PLACING, SAMIRA, toScreen, YARA } from './screens.js';
import {
  BROWSER_PATH,
  expectAccessible,
  expectToFit,
  hasFocus,
  openBrowser,
  openClient,
  openVisitor,
  signIn,
  type Visitor,
  type VisitorOptions,
} from './visitor.js';

const CONSULTANT = 'Marloes Veldscholte';
const GUIDING = 'Begeleiding naar werk door de gemeente';
const GERT_JAN = 'Gert-Jan Moddermeyer';
const ALEIDA = 'jonkvrouw Aleida Wilhelmina van der Elsenburcht';

(BROWSER_PATH ? describe : describe.skip)('acts on a client’s page', () => {
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

  async function visit(name: string, purpose: string | undefined, options?: VisitorOptions): Promise<Visitor> {
    const visitor = await openVisitor(browser, options);
    visitors.push(visitor);
    await signIn(visitor, world.url, name, purpose);
    return visitor;
  }
  const coach = (options?: VisitorOptions): Promise<Visitor> => visit(COACH, PLACING, options);
  const consultant = (options?: VisitorOptions): Promise<Visitor> => visit(CONSULTANT, GUIDING, options);

  test('social support holds the intake of Aleida, by keyboard, and asks no more than it may', async () => {
    const visitor = await visit('Fatma Özkaradeniz', undefined);
    const { page } = visitor;
    await openClient(visitor, ALEIDA);
    await page.getByText('Er is nog geen intake gehouden.').waitFor();
    const button = page.getByRole('button', { name: 'Intake houden', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Intake houden' });
    await form.waitFor();
    // What the client cannot do belongs in the dossier of social support itself.
    expect(await form.getByLabel('Wat niet gaat').count()).toBe(0);
    expect(await hasFocus(form.getByLabel('Werktaal'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await form.getByText('Tel de mensen in het huishouden').waitFor();
    expect(await hasFocus(form.getByLabel('Mensen in het huishouden'))).toBe(true);
    await expectAccessible(visitor, 'the form of an intake');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await page.getByText('De intake is vastgelegd.').waitFor();
    await page.getByText(/^gemeente Almelo, /).waitFor();
    await page.getByRole('button', { name: 'Intake wijzigen' }).waitFor();
    expect(await button.count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  test('a coach changes one fact of the intake, which is theirs from then on; the others keep their source', async () => {
    const visitor = await coach({ width: 360, height: 720 });
    const { page } = visitor;
    await openClient(visitor, SAMIRA);
    const form = await open(visitor, 'Intake wijzigen');
    await form.getByLabel('Aanpassingen').fill('Zittend werk\nVaste begintijd\nStille hoek');
    await expectToFit(visitor, 'the form of an intake');
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('De intake is gewijzigd.').waitFor();
    const panel = page.getByRole('region', { name: 'Ontwikkeling en werk' });
    await panel
      .getByText(/Stille hoek.*het mensontwikkelbedrijf, /s)
      .first()
      .waitFor();
    expect(await panel.getByText('gemeente Almelo, 11 april 2022', { exact: true }).count()).toBeGreaterThan(2);
    expect(visitor.complaints).toEqual([]);
  });

  test('who is overtaken in a plan sees what changed, when and by which organisation, and goes on with both', async () => {
    const [one, other] = await Promise.all([coach({ scheme: 'dark' }), consultant()]);
    await Promise.all([openClient(one, SAMIRA), openClient(other, SAMIRA)]);
    const mine = await open(one, 'Plan bijstellen');
    await mine.getByLabel('Hoe het staat').first().selectOption('REACHED');
    const theirs = await open(other, 'Plan bijstellen');
    await theirs.getByLabel('Uren per week').fill('31');
    await theirs.getByRole('button', { name: 'Opslaan' }).click();
    await other.page.getByText('Het plan is bijgesteld.').waitFor();
    await mine.getByRole('button', { name: 'Opslaan' }).click();
    await mine.getByText('Iemand was u voor').waitFor();
    await mine.getByText(/veranderd door gemeente Almelo/).waitFor();
    await mine.getByText(/Uren per week: was “\d+”, is nu “31”/).waitFor();
    await expectAccessible(one, 'a plan that somebody else changed');
    await mine.getByRole('button', { name: 'Verder met wat er nu staat' }).click();
    expect(await mine.getByLabel('Uren per week').inputValue()).toBe('31');
    expect(await mine.getByLabel('Hoe het staat').first().inputValue()).toBe('REACHED');
    await mine.getByRole('button', { name: 'Opslaan' }).click();
    await one.page.getByText('Het plan is bijgesteld.').waitFor();
    await one.page
      .getByText(/31 uur per week/)
      .first()
      .waitFor();
    await one.page
      .getByRole('list', { name: 'Doelen' })
      .getByText(/\(bereikt/)
      .first()
      .waitFor();
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });

  test('whoever has a form open keeps it when the client cannot be read anew after another act', async () => {
    const visitor = await coach();
    const { page } = visitor;
    await openClient(visitor, SAMIRA);
    const begin = await open(visitor, 'Voorziening beginnen');
    await begin.getByLabel('Wie het uitvoert').fill('De Boekenbinderij');
    const intake = await open(visitor, 'Intake wijzigen');
    await intake.getByLabel('Aanpassingen').fill('Rustige ruimte');
    let isAway = true;
    await page.route('**/graphql', (route) =>
      isAway && route.request().postData()?.includes('"OpenClient"')
        ? route.abort('connectionreset')
        : route.continue(),
    );
    await intake.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('De intake is gewijzigd.').waitFor();
    await page.getByText('Dit lukte niet').waitFor();
    await expectAccessible(visitor, 'a client who could not be read anew');
    expect(await begin.getByLabel('Wie het uitvoert').inputValue()).toBe('De Boekenbinderij');
    isAway = false;
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByText('Dit lukte niet').waitFor({ state: 'detached' });
    await page
      .getByText(/Rustige ruimte/)
      .first()
      .waitFor();
    expect(await begin.getByLabel('Wie het uitvoert').inputValue()).toBe('De Boekenbinderij');
  });

  test('whoever is overtaken keeps what was typed, also when what stands now cannot be read yet', async () => {
    const [one, other] = await Promise.all([coach(), consultant()]);
    await Promise.all([openClient(one, SAMIRA), openClient(other, SAMIRA)]);
    const mine = await open(one, 'Plan bijstellen');
    await mine.getByLabel('Uren per week').fill('23');
    const theirs = await open(other, 'Plan bijstellen');
    await theirs.getByLabel('Uren per week').fill('27');
    await theirs.getByRole('button', { name: 'Opslaan' }).click();
    await other.page.getByText('Het plan is bijgesteld.').waitFor();
    let isAway = true;
    await one.page.route('**/graphql', (route) =>
      isAway && route.request().postData()?.includes('"OpenClient"')
        ? route.abort('connectionreset')
        : route.continue(),
    );
    await mine.getByRole('button', { name: 'Opslaan' }).click();
    await one.page.getByText('Dit lukte niet').waitFor();
    expect(await mine.getByLabel('Uren per week').inputValue()).toBe('23');
    isAway = false;
    await one.page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await mine.getByText(/Uren per week: was “\d+”, is nu “27”/).waitFor();
    await mine.getByRole('button', { name: 'Verder met wat er nu staat' }).click();
    await mine.getByRole('button', { name: 'Opslaan' }).click();
    await one.page.getByText('Het plan is bijgesteld.').waitFor();
  });

  test('a plan gets an end, and the next one is agreed with its goals from that day on', async () => {
    const visitor = await coach();
    const { page } = visitor;
    await openClient(visitor, BART);
    expect(await page.getByRole('button', { name: 'Volgend plan afspreken' }).count()).toBe(0);
    const change = await open(visitor, 'Plan bijstellen');
    await change.getByLabel('Eerste dag die niet meer meetelt').fill('01-01-2020');
    await change.getByRole('button', { name: 'Opslaan' }).click();
    await change.getByText('De eerste dag die niet meer meetelt, ligt na de eerste dag.').waitFor();
    await change.getByLabel('Eerste dag die niet meer meetelt').fill('01-09-2050');
    await change.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Het plan is bijgesteld.').waitFor();
    await page.getByRole('button', { name: 'Volgend plan afspreken' }).click();
    const form = page.getByRole('form', { name: 'Plan afspreken' });
    await form.getByRole('button', { name: 'Doel erbij' }).click();
    await form.getByRole('button', { name: 'Plan afspreken' }).click();
    expect(await form.getByText('Vul in waar de cliënt naartoe werkt.').count()).toBe(2);
    await expectAccessible(visitor, 'the form of a plan');
    await form.getByLabel('Waar de cliënt naartoe werkt').first().fill('Zelf de bus nemen');
    await form.getByRole('button', { name: 'Dit doel weghalen' }).last().click();
    await form.getByLabel('Eerste dag', { exact: true }).fill('01-08-2050');
    await form.getByRole('button', { name: 'Plan afspreken' }).click();
    await form.getByText('Op een deel van deze dagen loopt een ander plan.').waitFor();
    await form.getByLabel('Eerste dag', { exact: true }).fill('01-09-2050');
    await form.getByRole('button', { name: 'Plan afspreken' }).click();
    await page.getByText('Het plan is vastgelegd.').waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('an intervention begins for a goal, is changed with its refusal at the field, and ends with a reason', async () => {
    const visitor = await coach();
    const { page } = visitor;
    await openClient(visitor, DAHIR);
    const begin = await open(visitor, 'Voorziening beginnen');
    await begin.getByLabel('Soort voorziening').selectOption('WORKPLACE_GUIDANCE');
    await begin.getByLabel('Uren per week').fill('3');
    await begin.getByLabel('Wie het uitvoert').fill('De Boekenbinderij');
    await begin.getByLabel('Doel van het plan').selectOption({ index: 1 });
    await expectAccessible(visitor, 'the form of an intervention');
    await begin.getByRole('button', { name: 'Voorziening beginnen' }).click();
    await page.getByText('De voorziening is vastgelegd.').waitFor();
    await page.getByText(/Begeleiding op de werkplek \(loopt\), 3 uur per week, De Boekenbinderij/).waitFor();
    const change = await open(visitor, 'Wijzigen: Begeleiding op de werkplek');
    await change.getByLabel('Eerste dag die niet meer meetelt').fill('01-01-2020');
    await change.getByRole('button', { name: 'Opslaan' }).click();
    // The service refuses it; the page says it in Dutch, where it was typed.
    const until = change.getByLabel('Eerste dag die niet meer meetelt');
    await change.getByText('Kies een dag na vandaag.').waitFor();
    expect(await until.getAttribute('aria-invalid')).toBe('true');
    expect(await hasFocus(until)).toBe(true);
    await until.fill('');
    await change.getByLabel('Uren per week').fill('5');
    await change.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('De voorziening is gewijzigd.').waitFor();
    const finish = await open(visitor, 'Beëindigen: Begeleiding op de werkplek');
    await finish.getByLabel('Waarom').selectOption('FOUND_WORK');
    await expectAccessible(visitor, 'the form of an intervention that ends');
    await finish.getByRole('button', { name: 'Beëindigen' }).click();
    await page.getByText(/Begeleiding op de werkplek \(beëindigd\).*Vond werk/).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('a client says no, which is fine, and later yes: the panel shows it without loading anew, until it is withdrawn', async () => {
    const visitor = await consultant();
    const { page } = visitor;
    await openClient(visitor, SAMIRA);
    const support = page.getByRole('region', { name: 'Wmo', exact: true });
    await support.getByRole('button', { name: 'Waarom zie ik dit niet?' }).click();
    await support.getByRole('button', { name: 'De cliënt zegt nee' }).click();
    await support.getByText('Dat is goed. Er is niets vastgelegd').waitFor();
    await support.getByRole('button', { name: 'Waarom zie ik dit niet?' }).click();
    await support.getByRole('button', { name: 'Waarom zie ik dit niet?' }).click();
    await support.getByRole('button', { name: 'De cliënt zegt ja' }).click();
    const form = support.getByRole('form', { name: 'Toestemming vastleggen' });
    await form.getByRole('button', { name: 'Toestemming vastleggen' }).click();
    await form.getByText('Zonder dat is het geen toestemming.').waitFor();
    await expectAccessible(visitor, 'the form of a consent');
    await form.getByLabel('De cliënt weet waarvoor het is').check();
    await form.getByLabel('Eerste dag dat zij niet meer geldt').fill('01-01-2090');
    await form.getByRole('button', { name: 'Toestemming vastleggen' }).click();
    await form.getByText('ten hoogste over een jaar').waitFor();
    await form.getByLabel('Eerste dag dat zij niet meer geldt').fill('');
    await form.getByRole('button', { name: 'Toestemming vastleggen' }).click();
    await support.getByText('Ondersteuning', { exact: true }).waitFor();
    expect(await support.getByText('Wordt niet getoond').count()).toBe(0);
    const consents = page.getByRole('region', { name: 'Toestemmingen' });
    await consents.getByRole('button', { name: /^Intrekken: Welke ondersteuning/ }).click();
    await consents.getByText('De cliënt hoeft niet te zeggen waarom.').waitFor();
    await expectAccessible(visitor, 'the form that withdraws a consent');
    await consents.getByRole('form').getByRole('button', { name: 'Intrekken' }).click();
    await consents.getByText('De toestemming is ingetrokken.').waitFor();
    await support.getByText('Wordt niet getoond').waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('an answer that was lost is asked for again, and the placement is begun once', async () => {
    const visitor = await coach();
    const { page } = visitor;
    await openClient(visitor, GERT_JAN);
    const form = await open(visitor, 'Plaatsing beginnen');
    await form.getByLabel('Wat iemand gaat doen').fill('Hovenier');
    await form.getByLabel('Uren per week').fill('12');
    await form.getByLabel('Werkgever').selectOption({ index: 1 });
    let isLost = false;
    await page.route('**/graphql', async (route) => {
      if (isLost || !route.request().postData()?.includes('"BeginPlacement"')) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await form.getByRole('button', { name: 'Plaatsing beginnen' }).click();
    await form.getByText('Probeer het gerust nog eens').waitFor();
    await world.gateway.kill();
    await form.getByRole('button', { name: 'Plaatsing beginnen' }).click();
    await form.getByText('Probeer het gerust nog eens').waitFor();
    await world.gateway.start();
    await form.getByRole('button', { name: 'Plaatsing beginnen' }).click();
    await page.getByText('De plaatsing is vastgelegd.').waitFor();
    await page
      .getByText(/Hovenier/)
      .first()
      .waitFor();
    expect(await page.getByText(/Proefplaatsing: Hovenier/).count()).toBe(1);
  });

  test('who is overtaken in a placement hears who moved it, and a day before the first is refused at its field', async () => {
    const [one, other] = await Promise.all([coach(), consultant()]);
    await openClient(one, YARA);
    const change = await open(one, 'Wijzigen: Leerling-bakker');
    await change.getByLabel('Uren per week').fill('22');
    await toScreen(other, 'Plaatsingen');
    await other.page.getByRole('button', { name: `Verplaats naar… (${YARA})` }).click();
    await other.page.getByRole('menuitem', { name: 'Groepsdetachering' }).click();
    await other.page.getByText(`${YARA} is verplaatst naar Groepsdetachering.`).waitFor();
    await change.getByRole('button', { name: 'Opslaan' }).click();
    await change.getByText(/veranderd door gemeente Almelo/).waitFor();
    await change.getByText(/is nu “Groepsdetachering”/).waitFor();
    await change.getByRole('button', { name: 'Verder met wat er nu staat' }).click();
    await change.getByRole('button', { name: 'Opslaan' }).click();
    await one.page.getByText('De plaatsing is gewijzigd.').waitFor();
    await one.page.getByText(/Groepsdetachering: .*22 uur per week/).waitFor();
    await one.page.getByRole('button', { name: 'Beëindigen: Leerling-bakker' }).click();
    const finish = one.page.getByRole('form', { name: 'Beëindigen' });
    await finish.getByLabel('Eerste dag die niet meer meetelt').fill('01-01-2001');
    await finish.getByRole('button', { name: 'Beëindigen' }).click();
    await finish.getByText('De eerste dag die niet meer meetelt, ligt na de eerste dag.').waitFor();
    await expectAccessible(one, 'the form of a placement that ends');
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });

  test('a consultant exempts Yara for a time and ends it earlier; her coach records what happened and no more', async () => {
    const [office, floor] = await Promise.all([consultant(), coach({ scheme: 'dark' })]);
    await Promise.all([openClient(office, YARA), openClient(floor, YARA)]);
    const grant = await open(office, 'Ontheffing verlenen');
    await grant.getByRole('button', { name: 'Ontheffing verlenen' }).click();
    await grant.getByText('Een ontheffing is tijdelijk. Vul een dag in').waitFor();
    await expectAccessible(office, 'the form of an exemption');
    await grant.getByLabel('Eerste dag zonder ontheffing').fill('01-01-2090');
    await grant.getByLabel('Reden in woorden').fill('Zorgt voor haar vader na een val.');
    await grant.getByLabel('Waarom geen voorziening').fill('De dagopvang heeft een wachtlijst.');
    await grant.getByRole('button', { name: 'Ontheffing verlenen' }).click();
    // How long it may be is the municipality’s own rule.
    await grant.getByText(/Een ontheffing is tijdelijk: hier ten hoogste \d+ maanden, tot /).waitFor();
    await grant.getByLabel('Eerste dag zonder ontheffing').fill(dayIn(100));
    await grant.getByRole('button', { name: 'Ontheffing verlenen' }).click();
    await office.page.getByText('De ontheffing is vastgelegd.').waitFor();
    const review = await open(office, 'Ontheffing opnieuw bekijken');
    await review.getByLabel('Wat u vond').fill('Er is een plek op de dagopvang.');
    await review.getByLabel('Eerste dag zonder ontheffing').fill(dayIn(30));
    await expectAccessible(office, 'the review of an exemption');
    await review.getByRole('button', { name: 'Opslaan' }).click();
    await office.page.getByText('De beoordeling is vastgelegd.').waitFor();

    expect(await floor.page.getByRole('button', { name: /Ontheffing/ }).count()).toBe(0);
    const record = await open(floor, 'Gedraging vastleggen');
    await record.getByLabel('Op welke dag').fill(dayIn(10));
    await record.getByLabel('Wat er gebeurde').fill('Was er niet en belde niet af.');
    await record.getByRole('button', { name: 'Gedraging vastleggen' }).click();
    await record.getByText('Het is al gebeurd').waitFor();
    await expectAccessible(floor, 'the form of conduct');
    await record.getByLabel('Op welke dag').fill(dayIn(-1));
    await record.getByRole('button', { name: 'Gedraging vastleggen' }).click();
    await floor.page.getByText('De gedraging is vastgelegd. De gemeente bekijkt wat er volgt.').waitFor();
    expect([...office.complaints, ...floor.complaints]).toEqual([]);
  });
});

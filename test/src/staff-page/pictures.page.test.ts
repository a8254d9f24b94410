import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '@jest/globals';
import { REPOSITORY } from '../world/process.js';
import { openPageWorld } from './page-world.js';
import { COACH, PLACING, SAMIRA, toScreen } from './screens.js';
import { BROWSER_PATH, openBrowser, openClient, openVisitor, signIn } from './visitor.js';

const FOLDER = join(REPOSITORY, 'docs/pictures');

(BROWSER_PATH && process.env.KLANTBEELD_PICTURES ? test : test.skip)('pictures for the page of staff', async () => {
  await mkdir(FOLDER, { recursive: true });
  const [world, browser] = await Promise.all([openPageWorld(), openBrowser()]);
  try {
    const visitor = await openVisitor(browser, { width: 1100, height: 760 });
    const picture = (name: string): Promise<unknown> => visitor.page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await signIn(visitor, world.url, COACH, PLACING);
    await visitor.page.getByRole('link', { name: SAMIRA }).waitFor();
    await picture('mijn-clienten');
    await openClient(visitor, SAMIRA);
    await visitor.page.getByRole('button', { name: 'Waarom zie ik reden niet?' }).click();
    await picture('client');
    await toScreen(visitor, 'Cijfers');
    await visitor.page.getByRole('table').first().waitFor();
    await picture('cijfers');
    await toScreen(visitor, 'Plaatsingen');
    await visitor.page.getByText('Live', { exact: true }).waitFor();
    await picture('plaatsingen');
    const consultant = await openVisitor(browser, { width: 1100, height: 760 });
    await signIn(consultant, world.url, 'Marloes Veldscholte', 'Begeleiding naar werk door de gemeente');
    await toScreen(consultant, 'Vandaag');
    await consultant.page.getByRole('cell', { name: 'Ontheffing' }).first().waitFor();
    await consultant.page.screenshot({ path: join(FOLDER, 'vandaag.png') });
    const officer = await openVisitor(browser, { width: 1100, height: 760 });
    await signIn(officer, world.url, 'Nadia el Bouzrati');
    await officer.page
      .getByRole('button', { name: /^Regels van/ })
      .first()
      .waitFor();
    await officer.page.screenshot({ path: join(FOLDER, 'wie-keek-er.png') });
  } finally {
    await browser.close();
    await world.stop();
  }
});

import type { Visitor } from './visitor.js';

/** The job coach of the demo world. */
export const COACH = 'Hanneke Bruggelink';
/** What she looks for. */
export const PLACING = 'Begeleiding en plaatsing';
/** A client of hers, known in every law. */
export const SAMIRA = 'Samira Haddoumi';
/** A client of hers who works on location. */
export const DAHIR = 'Dahir Warsameeye';
/** Somebody of Almelo who is in no caseload of its consultant. */
export const BART = 'Bartholomeus Kleinhaarsma';
/** His number, which is nobody’s. */
export const BART_BSN = '990000047';
/** A client of hers who is placed with a baker. */
export const YARA = 'Yara Soelastri Kartosemito';
/** The screens of the menu, by their headings. */
export const SCREENS = ['Mijn cliënten', 'Mijn taken', 'Plaatsingen', 'Cliënt zoeken'];

/** Goes to a screen by the menu. */
export async function toScreen({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Moves the card of Yara by its menu. */
export async function moveYara({ page }: Visitor, stage: string): Promise<void> {
  await page.getByRole('button', { name: `Verplaats naar… (${YARA})` }).click();
  await page.getByRole('menuitem', { name: stage }).click();
}

/** From a click on Samira until her laws stand on the screen, in milliseconds, as the page itself measures it. */
export const OPENING = `new Promise((resolve) => {
  const link = [...document.querySelectorAll('th a')].find((one) => one.textContent === '${SAMIRA}');
  const began = performance.now();
  const look = () =>
    document.body.textContent.includes('Plichten nagekomen') ? resolve(performance.now() - began) : requestAnimationFrame(look);
  link.click();
  look();
})`;

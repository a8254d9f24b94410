import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** Opens the form of an act, which has the name of its button. */
export async function open({ page }: Visitor, button: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const form = page.getByRole('form', { name: button, exact: true });
  await form.waitFor();
  return form;
}

const DAY_MILLISECONDS = 86_400_000;

/** A day so many days from now, as it is typed. */
export function dayIn(days: number): string {
  const date = new Date(Date.now() + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return date.split('-').toReversed().join('-');
}

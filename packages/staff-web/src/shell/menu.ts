import type { Purpose } from '../graph/generated/graphql.js';
import { seesClients } from '../purpose/use-purpose.js';
import type { WordKey } from '../words/nl.js';

/** A screen of the menu: its address and its name. */
export type Screen = readonly [to: string, word: WordKey];

const OF_CLIENTS: readonly Screen[] = [
  ['/today', 'today.title'],
  ['/', 'caseload.title'],
  ['/tasks', 'tasks.title'],
  ['/board', 'board.title'],
  ['/search', 'search.title'],
  ['/numbers', 'numbers.title'],
];
const OF_MANAGEMENT: readonly Screen[] = [
  ['/', 'numbers.title'],
  ['/overrides', 'overrides.title'],
];
const OF_AUDIT: readonly Screen[] = [
  ['/', 'log.title'],
  ['/overrides', 'overrides.title'],
];

/** The screens of somebody who looks for a purpose. */
export function menuFor(purpose: Purpose | null): readonly Screen[] {
  if (seesClients(purpose)) return OF_CLIENTS;
  if (purpose === 'MANAGEMENT') return OF_MANAGEMENT;
  return purpose === 'PRIVACY_AUDIT' ? OF_AUDIT : [['/', 'page.name']];
}

/** Whether an address is that of a screen of some menu. */
export function isScreen(path: string): boolean {
  return [...OF_CLIENTS, ...OF_MANAGEMENT, ...OF_AUDIT].some(([to]) => to === path);
}

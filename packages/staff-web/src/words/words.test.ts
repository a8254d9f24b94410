import { afterAll, expect, test } from '@jest/globals';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { useWords, WordsProvider } from './words.js';

// No browser remembers a language here.
Object.assign(globalThis, { localStorage: { getItem: () => null } });

const { env } = (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process;
const ownZone = env['TZ'];
afterAll(() => {
  if (ownZone === undefined) delete env['TZ'];
  else env['TZ'] = ownZone;
});

function Shown(): ReactNode {
  const { day, moment, month, time } = useWords();
  return [day('2026-11-22'), month('2026-11-01'), moment('2026-11-22T23:30:00Z'), time('2026-07-01T06:05:00Z')].join(
    ' | ',
  );
}

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Europe/Amsterdam', 'UTC'])(
  'whoever works at a computer in the zone %s reads days and moments as they are in the Netherlands',
  (zone) => {
    env['TZ'] = zone;
    const shown = renderToStaticMarkup(createElement(WordsProvider, null, createElement(Shown)));
    expect(shown).toBe('22 november 2026 | nov 26 | 23 november 2026 om 00:30 | 08:05');
  },
);

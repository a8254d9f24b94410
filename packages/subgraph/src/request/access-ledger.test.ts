import { expect, test } from '@jest/globals';
import type { LogCapacity } from '@klantbeeld/access';
import type { SubjectAccess } from '../access/subject-access.js';
import { AccessLedger } from './access-ledger.js';

const CLIENT = '0a0a0a0a-0000-4000-8000-000000000001';

function accessIn(capacity: LogCapacity | null): SubjectAccess {
  return {
    clientId: CLIENT,
    isConnected: capacity !== null,
    decide: () => ({ effect: 'SHOW' }),
    capacity,
    caseId: null,
    seen: { given: new Set(['Client.name']), withheld: new Set() },
  };
}

function capacitiesOf(...capacities: readonly (LogCapacity | null)[]): readonly (LogCapacity | null)[] {
  const ledger = new AccessLedger();
  for (const capacity of capacities) ledger.note(accessIn(capacity));
  return ledger.take().map((line) => line.capacity);
}

test('a look by an override is written down as one, also when the act of the same request starts or ends it', () => {
  expect(capacitiesOf('OVERRIDE')).toEqual(['OVERRIDE']);
  expect(capacitiesOf(null, 'OVERRIDE')).toEqual(['OVERRIDE']);
  expect(capacitiesOf('OVERRIDE', null)).toEqual(['OVERRIDE']);
  expect(capacitiesOf('OVERRIDE', 'GUIDANCE')).toEqual(['OVERRIDE']);
});

test('a look at one’s own client is written down in the capacity of the assignment, and a refused one in none', () => {
  expect(capacitiesOf('GUIDANCE')).toEqual(['GUIDANCE']);
  expect(capacitiesOf(null, 'EMPLOYER_CONTACT')).toEqual(['EMPLOYER_CONTACT']);
  expect(capacitiesOf(null)).toEqual([null]);
});

test('what was shown and withheld of each client of a list is written down in order, alike or not', () => {
  const asked = [
    ['Client.sex', 'Client.name'],
    ['Client.sex', 'Client.name'],
    ['Client.name', 'Client.sex'],
    ['Client.name', 'Address.street'],
    [],
    ['Client.name'],
  ];
  const ledger = new AccessLedger();
  asked.forEach((names, place) =>
    ledger.note({
      ...accessIn('GUIDANCE'),
      clientId: `0a0a0a0a-0000-4000-8000-00000000000${place}`,
      seen: { given: new Set(names), withheld: new Set(names.slice(1)) },
    }),
  );
  const lines = ledger.take();
  expect(lines.map(({ given }) => given)).toEqual(asked.map((names) => names.toSorted()));
  expect(lines.map(({ withheld }) => withheld)).toEqual(asked.map((names) => names.slice(1)));
});

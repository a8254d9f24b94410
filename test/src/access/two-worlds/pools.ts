import { idOf, twinBsns } from './made-up.js';
import type { ArgumentPools } from './random-document.js';
import { CLIENTS, STRANGERS } from './subject.js';
import { groupOf, VIEWS, type View } from './views.js';

const NUMBERS = Array.from({ length: CLIENTS }, (_, index) => index + 1);
const DAYS = ['2026-03-02', '2021-02-01', '2012-01-01', '2035-01-01', '1999-12-31'];

/** Birth dates and postcodes of the one world and the other. */
const BIRTH_DATES = ['1980-02-15', '1980-07-29', '1980-00-00'];
const ADDRESSES = [
  { postcode: '7607ZZ', houseNumber: 12 },
  { postcode: '7611XX', houseNumber: 345 },
  { postcode: 'nowhere', houseNumber: 1 },
];

/** Staff for the benefits of a municipality, as a manager plans them. */
const PLAN = {
  municipality: 'GM0141',
  firstYear: 2026,
  extraStaff: 2,
  costPerStaffCents: 7_000_000,
  extraExitsPerYear: 3,
  savingPerExitCents: 1_100_000,
};

/**
 * What a view asks with: its own clients, those of others who are there in both worlds, in one or in none, hidden values
 * to look up by, pages and cursors of every kind, also cursors on rows that may not be seen.
 */
export function poolsOf(view: View): ArgumentPools {
  const own = NUMBERS.map((number) => idOf(`${groupOf(view)} client ${number}`));
  const others = VIEWS.filter((one) => one !== view).map((one) => idOf(`${groupOf(one)} client 2`));
  const strangers = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => idOf(`${STRANGERS} client ${number}`));
  const ids = [...own, ...own, ...own, ...own, ...others, ...strangers, 'nobody', ''];
  const cursors = [...own, ...others, ...strangers].map(cursorOn);
  return new Map<string, readonly unknown[]>([
    ['id', ids],
    ['by', lookupsOf(view)],
    ['on', DAYS],
    ['day', DAYS],
    ['month', DAYS],
    ['year', [2006, 2021, 2026]],
    ['years', [1, 5, 10, 11]],
    ['months', [1, 12, 36, 0]],
    ['orderBy', ['SURNAME', 'SURNAME_DESCENDING', 'NEWEST_FIRST']],
    ['language', ['NL', 'EN']],
    ['municipality', ['GM0141', 'GM1674', 'nowhere']],
    ['plan', [PLAN, { ...PLAN, municipality: 'nowhere' }]],
    ['from', DAYS],
    ['until', DAYS],
    ['filter', [...own, ...others, ...strangers].map((clientId) => ({ clientId }))],
    ['first', [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 20, 20, 100, 100, 0, -1, 101]],
    ['Client.timeline(after)', [...own.flatMap(timelineCursors), cursors[0], 'x']],
    ['Query.employers(after)', [cursorOn(idOf('Kwekerij Zonnedauw')), cursorOn(idOf('nobody')), 'x']],
    ['after', [...cursors, 'x', '', cursorOn('no id')]],
  ]);
}

/**
 * Ways to look somebody up. Who knows a whole birth date with the name, or a whole number whose end they may see, may
 * find their own client by it: it confirms what they know. So only where that is not so, the hidden value is asked for.
 */
function lookupsOf({ hidden, ...view }: View): readonly unknown[] {
  const place = VIEWS.findIndex((one) => groupOf(one) === groupOf(view)) * CLIENTS;
  const isConfirmedByNumber = hidden.has('BSN_IN_FULL') && !hidden.has('BSN');
  const ownNumbers = NUMBERS.flatMap((number) => [...twinBsns(place + number), twinBsns(place + number + 100)[0]]);
  const strange = [1, 2, 3, 5, 6, 7].flatMap((number) => [...twinBsns(60 + number), twinBsns(160 + number)[0]]);
  const numbers = [...(isConfirmedByNumber ? [] : ownNumbers), ...strange, '123456789', '12'];
  const surnames = [...(hidden.has('BIRTH_DATE') ? [] : ['Vlinder1', 'vlinder2']), 'Anders3', 'Anders6', 'Niemand', ''];
  const people = surnames.flatMap((surname) => BIRTH_DATES.map((birthDate) => ({ birthDate, surname })));
  return [
    ...numbers.map((bsn) => ({ bsn })),
    ...people.map((birthDateAndSurname) => ({ birthDateAndSurname })),
    ...[...ADDRESSES, ...ADDRESSES, ...ADDRESSES].map((postcodeAndHouseNumber) => ({ postcodeAndHouseNumber })),
  ];
}

const EVENTS = [
  'BENEFIT_GRANTED',
  'INTAKE_REGISTERED',
  'ARRANGEMENT_ALLOCATED',
  'PLACEMENT_STARTED',
  'INDICATION_RECORDED',
];

function timelineCursors(clientId: string): readonly string[] {
  return EVENTS.map((kind) => cursorOn(idOf(`${clientId} event ${kind}`)));
}

function cursorOn(id: string): string {
  return Buffer.from(id).toString('base64url');
}

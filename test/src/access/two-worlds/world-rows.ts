import type { DataClass } from '@klantbeeld/access';
import type { BsnVault } from '@klantbeeld/domain';
import { dutyRows, taskRows } from './duty-rows.js';
import { journeyRows, timelineRows } from './journey-rows.js';
import { benefitRows, shelteredRows, supportRows } from './law-rows.js';
import { idOf } from './made-up.js';
import { registerRows } from './register-rows.js';
import {
  CLIENTS,
  developing,
  everywhere,
  STRANGERS,
  subjectIn,
  type SeedRow,
  type Side,
  type Subject,
} from './subject.js';
import { groupOf, VIEWS, type View } from './views.js';

/** Every row about somebody's clients: register, relations, journey and three laws. */
export function rowsOfWorld(side: Side, vault: BsnVault): readonly SeedRow[] {
  const groups = VIEWS.flatMap((view, place) => {
    const numbers = Array.from({ length: CLIENTS }, (_, index) => index + 1);
    return numbers.flatMap((number) => rowsOfOwn(side, vault, view, number, place * CLIENTS + number));
  });
  return [...staffRows(), ...groups, ...rowsOfStrangers(side, vault)];
}

function rowsOfOwn(side: Side, vault: BsnVault, view: View, number: number, place: number): readonly SeedRow[] {
  const hidden = new Set(view.hidden);
  // The third client agreed that practical agreements are seen.
  if (number === 3 && view.capacity === 'GUIDANCE') hidden.delete('PRACTICAL_AGREEMENT');
  const subject = subjectIn(side, groupOf(view), number, hidden);
  return [
    ...rowsAbout(subject, vault, place),
    everywhere('assignment', {
      id: idOf(`${subject.id} assignment`),
      client_id: subject.id,
      staff_id: view.staffId,
      purpose: view.purpose,
      capacity: view.capacity,
      is_responsible: view.staffId === 'con-1',
      from_on: '2020-01-01',
      version: 1,
    }),
    ...(number === 3 ? [consentOf(subject, view)] : []),
    ...(side === 'one' && hidden.has('SUPPORT_PROVISION') ? ofOtherLaw(subject) : []),
    ...(side === 'one' && hidden.has('PRACTICAL_AGREEMENT') ? consentsForOthers(subject, view) : []),
  ];
}

/** Somebody and a team of a law that the viewer may not know to play, who work with the client in one world only. */
function ofOtherLaw({ id }: Subject): readonly SeedRow[] {
  const link = { client_id: id, purpose: 'WMO_SUPPORT', from_on: '2019-01-01', version: 3 };
  const staff = { staff_id: 'wmo-2', capacity: 'GUIDANCE', is_responsible: false };
  return [
    everywhere('assignment', { id: idOf(`${id} hidden assignment`), ...link, ...staff }),
    developing('team_assignment', { id: idOf(`${id} hidden team`), ...link, team_id: idOf('team') }),
  ];
}

function consentOf(subject: Subject, { purpose }: View): SeedRow {
  return everywhere('consent', {
    id: idOf(`${subject.id} consent`),
    client_id: subject.id,
    data_class: 'PRACTICAL_AGREEMENT',
    from_law: 'WMO',
    purpose,
    text_version: '2026-1',
    given_on: '2020-01-01',
    expires_on: '2099-01-01',
    version: 1,
  });
}

/** Consents that tell that a law plays to who may not know it: one that holds, one that ended and one taken back. */
function consentsForOthers(subject: Subject, { purpose }: View): readonly SeedRow[] {
  const other = purpose === 'WWB_INCOME' ? 'WWB_WORK' : 'WWB_INCOME';
  const terms = { client_id: subject.id, text_version: '2026-1', given_on: '2020-01-01', version: 1 };
  const shared = { ...terms, from_law: 'SHARED', purpose: 'WMO_SUPPORT' };
  const rows = [
    { ...shared, data_class: 'FUNCTIONAL_LIMITATION', expires_on: '2099-01-01' },
    { ...shared, data_class: 'PARTICIPATION_LEVEL', expires_on: '2020-06-01' },
    {
      ...terms,
      from_law: 'WMO',
      purpose: other,
      data_class: 'SUPPORT_PROVISION',
      expires_on: '2099-01-01',
      withdrawn_at: '2020-02-01T09:00:00Z',
    },
  ];
  return rows.map((row) => everywhere('consent', { id: idOf(`${subject.id} hidden ${row.data_class}`), ...row }));
}

const EVERY_CLASS = new Set([
  ...VIEWS.flatMap(({ hidden }) => [...hidden]),
  'IDENTITY',
  'CONTACT',
  'LOCALITY',
] as const);

/** Clients of somebody else: some are there in one world only, and of the others everything differs. */
function rowsOfStrangers(side: Side, vault: BsnVault): readonly SeedRow[] {
  const numbers = side === 'one' ? [1, 2, 3, 4] : [3, 4, 5, 6, 7];
  return numbers.flatMap((number) => {
    const subject = subjectIn(side, STRANGERS, number, EVERY_CLASS as ReadonlySet<DataClass>);
    const assignment = {
      id: idOf(`${subject.id} assignment`),
      client_id: subject.id,
      staff_id: 'con-2',
      purpose: 'WWB_WORK',
      capacity: 'GUIDANCE',
      is_responsible: true,
      from_on: '2020-01-01',
      version: 1,
    };
    return [...rowsAbout(subject, vault, 60 + number), everywhere('assignment', assignment)];
  });
}

function staffRows(): readonly SeedRow[] {
  const staff = ['sw-1', 'con-1', 'wmo-1', 'emp-1', 'con-2', 'wmo-2'].map((id) => ({
    id,
    name: `Medewerker ${id}`,
    roles: ['WWB_CONSULTANT'],
    organisation: 'GM0141',
    team: 'Noord',
    caseload_limit: 40,
  }));
  const employers = ['Kwekerij Zonnedauw', 'Drukkerij Boterbloem', 'Bakkerij Korenaar'].map((name) => ({
    id: idOf(name),
    name,
    sector: 'Groen',
    locality: 'Almelo',
  }));
  return [
    developing('team', { id: idOf('team'), name: 'Zorg', organisation: 'GM0141' }),
    ...staff.map((row) => developing('staff_member', row)),
    ...employers.map((row) => developing('employer', row)),
  ];
}

function rowsAbout(subject: Subject, vault: BsnVault, place: number): readonly SeedRow[] {
  return [
    ...registerRows(subject, vault, place),
    ...journeyRows(subject),
    ...timelineRows(subject),
    ...benefitRows(subject),
    ...dutyRows(subject),
    ...taskRows(subject),
    ...shelteredRows(subject),
    ...supportRows(subject),
  ];
}

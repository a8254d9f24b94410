import { expect, test } from '@jest/globals';
import { clientsOf } from '../../town/people-of-town.js';
import type { Town } from '../../town/town.js';
import { attempt, succeed, type Outcome } from '../../world/acts.js';
import { put } from '../../world/people.js';
import { staffOfTests } from '../../world/test-staff.js';
import { tellLine } from './line.js';

const AT_ONCE = 20;
const LIMIT = 5;
const CONSULTANT = { staffId: 'con-1', purpose: 'WWB_WORK' } as const;

/** Twenty who act at once on what has room for fewer. */
export function twoCannotOverwrite(town: () => Town): void {
  test('two writers cannot overbook or overwrite, and who is too late is told how it stands', async () => {
    const [changed, conflicts] = await overwrite(town());
    const [assigned, refused, size] = await overbook(town());
    tellLine(
      'two writers cannot overbook or overwrite',
      town().kindOfLog,
      `${AT_ONCE} changes of one version at once: ${changed} done, ${conflicts} told the current version; ` +
        `${AT_ONCE} clients at once for a caseload of ${LIMIT}: ${assigned} assigned, ${refused} refused, ${size} there`,
    );
    expect([changed, conflicts]).toEqual([1, AT_ONCE - 1]);
    expect([assigned, refused, size]).toEqual([LIMIT, AT_ONCE - LIMIT, LIMIT]);
  });
}

function atOnce(act: (place: number) => Promise<Outcome>): Promise<readonly Outcome[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, (_, place) => act(place)));
}

const named = (outcomes: readonly Outcome[], name: string): number =>
  outcomes.filter(({ result }) => result?.__typename === name).length;

async function overwrite(town: Town): Promise<readonly [number, number]> {
  const [clientId] = await clientsOf(town, 1);
  const input = { clientId, stage: 'SHELTERED_INSIDE', jobTitle: 'Hovenier', hoursPerWeek: 24, from: '2026-01-05' };
  const started = await succeed(town, {
    ...CONSULTANT,
    act: 'startPlacement',
    input,
    success: 'placement { id version }',
  });
  const { id: placementId, version: expectedVersion } = started.placement;
  const outcomes = await atOnce((place) =>
    attempt(town, {
      ...CONSULTANT,
      act: 'changePlacement',
      input: { placementId, expectedVersion, hoursPerWeek: place + 1 },
    }),
  );
  const conflicts = outcomes.filter(
    ({ error }) => error?.extensions.code === 'CONFLICT' && error.extensions.currentVersion === expectedVersion + 1,
  );
  return [named(outcomes, 'ChangePlacementSuccess'), conflicts.length];
}

const SIZE = `
  select count(distinct client_id)::int as size from assignment
   where staff_id = $1 and (until_on is null or until_on > current_date)`;

async function overbook(town: Town): Promise<readonly [number, number, number]> {
  const staffId = 'sw-97';
  const staff = { ...staffOfTests(staffId), team: 'Team Noord', caseload_limit: LIMIT };
  await put(town, 'people-development', 'staff_member', [{ ...staff }]);
  const clientIds = await clientsOf(town, AT_ONCE);
  const outcomes = await atOnce((place) =>
    attempt(town, { ...CONSULTANT, act: 'assignClient', input: { clientId: clientIds[place], staffId } }),
  );
  const [row] = await town.databases.get('people-development')!.query<{ size: number }>(SIZE, [staffId]);
  const refused = named(outcomes, 'CaseloadExceededError');
  return [named(outcomes, 'AssignClientSuccess'), refused, row!.size];
}

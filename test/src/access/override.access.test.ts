import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attempt, succeed, type Outcome } from '../world/acts.js';
import { assign, consent, newBsn, override, registerStaff } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';
import { EVERYTHING } from './everything.query.js';
import { seen } from './expectation-table.js';
import { registerKnownPerson } from './known-person.js';

const REASON = 'Mijn collega is ziek en de klant staat aan de balie.';
const TODAY = '2026-03-02';

let world: TestWorld;
let clientId: string;
let bsn: string;
beforeAll(async () => {
  world = await openTestWorld({ today: TODAY });
  await registerStaff(world, 'con-1', 'con-2', 'sw-1', 'sw-2', 'wmo-1', 'emp-1', 'boss-1');
});
afterAll(() => world.stop());
beforeEach(async () => {
  // A new day: what ran yesterday has ended, so that nobody is at the limit.
  world.setToday(TODAY);
  for (const database of world.databases.values()) await database.query('delete from access_override');
  bsn = newBsn();
  clientId = await registerKnownPerson(world, { bsn });
  await assign(world, 'sw-1', clientId);
});

interface Asked {
  readonly staffId?: string;
  readonly purpose?: string;
  readonly input?: Record<string, unknown>;
}

function ask({ staffId = 'sw-2', purpose = 'WORK_DEVELOPMENT', input = {} }: Asked = {}): Promise<Outcome> {
  const whole = { client: { id: clientId }, purpose, minutes: 15, reason: REASON, ...input };
  const refusals = '... on TooManyOverridesError { limit } ... on OverrideNotNeededError { clientId }';
  return attempt(world, { staffId, purpose, act: 'requestOverride', input: whole, refusals, success: SUCCESS });
}
const SUCCESS = 'clientId override { id version endsAt minutes viewerCanStop }';

async function look(staffId = 'sw-2', purpose = 'WORK_DEVELOPMENT'): Promise<any> {
  const { data, errors } = await world.ask(staffId, EVERYTHING, { variables: { id: clientId }, purpose });
  expect(errors).toBeUndefined();
  return data.client;
}

describe('a coach who stands in for a colleague', () => {
  test('sees the client for a quarter of an hour, in every law, and less than the colleague does', async () => {
    expect(await look()).toBeNull();
    const { result } = await ask();
    expect(result).toMatchObject({ clientId, override: { minutes: 15, viewerCanStop: true } });
    await world.settled();
    const client = await look();
    const fields = ['Client.name', 'Client.placements', 'Client.address', 'Client.bsn', 'Intake.limitations'];
    expect(fields.map((field) => seen(client, field))).toEqual(['yes', 'yes', 'secret', 'secret', 'secret']);
    expect(seen(client, 'BenefitsDossier.duties')).toBe('yes');
    expect(seen(client, 'BenefitsDossier.benefit')).toBe('purpose');
    expect(await look('sw-2', 'WSW_EMPLOYMENT')).toBeNull();
  });

  test('sees nothing more when the time is over, without anybody doing anything', async () => {
    await ask();
    await world.settled();
    expect(await look()).not.toBeNull();
    world.setToday('2026-03-03');
    expect(await look()).toBeNull();
  });

  test('stops when done, and sees nothing from then on', async () => {
    const { result } = await ask();
    const { id, version } = result.override;
    const stop = { staffId: 'sw-2', purpose: 'WORK_DEVELOPMENT', act: 'stopOverride' };
    await succeed(world, { ...stop, input: { overrideId: id, expectedVersion: version } });
    await world.settled();
    expect(await look()).toBeNull();
    const again = await attempt(world, { ...stop, input: { overrideId: id, expectedVersion: version + 1 } });
    expect(again.result.__typename).toBe('OverrideEndedError');
    const other = await attempt(world, { ...stop, staffId: 'sw-1', input: { overrideId: id, expectedVersion: 1 } });
    expect(other.result.__typename).toBe('OverrideNotFoundError');
  });

  test('may look and not act', async () => {
    await ask();
    await world.settled();
    expect(await look()).not.toBeNull();
    const input = { clientId, stage: 'SHELTERED_INSIDE', jobTitle: 'Inpakker', hoursPerWeek: 20, from: TODAY };
    const { result } = await attempt(world, {
      staffId: 'sw-2',
      purpose: 'WORK_DEVELOPMENT',
      act: 'startPlacement',
      input,
    });
    expect(result.__typename).toBe('ClientNotFoundError');
    const job = {
      clientId,
      kind: 'SHELTERED',
      workType: 'GREEN',
      setting: 'SHELTERED_INSIDE',
      fullTimeHundredths: 80,
      from: TODAY,
    };
    await override(world, 'sw-2', clientId, 'WSW_EMPLOYMENT', { startedAt: new Date(`${TODAY}T11:00:00Z`) });
    const inLaw = { staffId: 'sw-2', purpose: 'WSW_EMPLOYMENT', act: 'recordShelteredEmployment', input: job };
    expect((await attempt(world, inLaw)).result.__typename).toBe('ClientNotFoundError');
  });

  test('gets nothing by a consent that the client gave to who guides', async () => {
    await consent(world, clientId, 'PRACTICAL_AGREEMENT', 'WORK_DEVELOPMENT');
    await ask();
    await world.settled();
    expect(seen(await look(), 'SupportDossier.practicalAgreements')).toMatch(/^\(/);
  });

  test('has no client more in the caseload for it', async () => {
    await ask();
    const query = 'query { caseload { edges { node { id } } } viewer { runningOverrides { client { id } purpose } } }';
    const { data } = await world.ask('sw-2', query, { purpose: 'WORK_DEVELOPMENT' });
    expect(data.caseload.edges).toEqual([]);
    expect(data.viewer.runningOverrides).toEqual([{ client: { id: clientId }, purpose: 'WORK_DEVELOPMENT' }]);
  });
});

describe('a consultant of the municipality', () => {
  test('may name a resident by number, and sees the benefit without sanction or reason', async () => {
    const { result } = await ask({ staffId: 'con-1', purpose: 'WWB_INCOME', input: { client: { bsn } } });
    expect(result).toMatchObject({ __typename: 'RequestOverrideSuccess', clientId });
    await world.settled();
    const client = await look('con-1', 'WWB_INCOME');
    const fields = ['benefit', 'sanctions', 'duties'].map((field) => seen(client, `BenefitsDossier.${field}`));
    expect(fields).toEqual(['yes', 'secret', 'yes']);
    expect(seen(client, 'Client.bsnInFull')).toBe('secret');
  });

  test('reaches nobody of another municipality, like nobody at all', async () => {
    const of = { staffId: 'con-2', purpose: 'WWB_INCOME' };
    const texts = await Promise.all(
      [clientId, randomUUID(), 'no-id'].map(async (id) => {
        const { answer } = await ask({ ...of, input: { client: { id } } });
        return answer.text.replaceAll(id, 'the id');
      }),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('ClientNotFoundError');
    const numbers = await Promise.all(
      [bsn, newBsn()].map(async (number) => (await ask({ ...of, input: { client: { bsn: number } } })).answer.text),
    );
    expect(numbers[0]).toBe(numbers[1]);
  });
});

describe('an override is refused', () => {
  test.each([
    ['without a reason of twenty characters', { reason: 'haast' }, 'reason'],
    ['with twenty spaces', { reason: ' '.repeat(40) }, 'reason'],
    ['for longer than half an hour', { minutes: 31 }, 'minutes'],
    ['for no time', { minutes: 0 }, 'minutes'],
    ['for a purpose of somebody else', { purpose: 'WWB_INCOME' }, 'purpose'],
    ['for two at once', { client: { id: randomUUID(), bsn: '999990019' } }, 'client'],
  ])('%s', async (_why, input, path) => {
    expect((await ask({ input })).result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path }] });
  });

  test('to a coach who names the client by number', async () => {
    expect((await ask({ input: { client: { bsn } } })).error!.extensions.code).toBe('FORBIDDEN');
  });

  test('to the contact of employers, whose role may never see what it would show', async () => {
    expect((await ask({ staffId: 'emp-1' })).error!.extensions.code).toBe('FORBIDDEN');
  });

  test('to the medical advisor, the manager and the privacy officer', async () => {
    for (const [staffId, purpose] of [
      ['med-1', 'MEDICAL_ADVICE'],
      ['boss-1', 'MANAGEMENT'],
      ['fg-1', 'PRIVACY_AUDIT'],
    ]) {
      expect((await ask({ staffId: staffId!, purpose: purpose! })).error!.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('to who sees the client already', async () => {
    expect((await ask({ staffId: 'sw-1' })).result).toMatchObject({ __typename: 'OverrideNotNeededError', clientId });
    await ask();
    expect((await ask()).result).toMatchObject({ __typename: 'OverrideNotNeededError' });
  });

  test('when two run already, also when five are asked at once', async () => {
    const others = await Promise.all([1, 2, 3, 4, 5].map(() => registerKnownPerson(world)));
    await Promise.all(others.map((id) => assign(world, 'sw-1', id)));
    const asked = await Promise.all(others.map((id) => ask({ input: { client: { id } } })));
    const types = asked.map(({ result }) => result.__typename).sort();
    expect(types.filter((type) => type === 'RequestOverrideSuccess')).toHaveLength(2);
    expect(asked.find(({ result }) => result.__typename === 'TooManyOverridesError')!.result.limit).toBe(2);
  });
});

describe('who supervises', () => {
  test('sees who asked it, when, for what, how long and why, and not about whom', async () => {
    await ask();
    const query = `{ overrides { edges { node { purpose reason minutes startedAt stoppedAt staff { id organisation withheld { path } } client { id } } } } }`;
    const { data, text } = await world.ask('boss-1', query, { purpose: 'MANAGEMENT' });
    expect(data.overrides.edges).toEqual([
      {
        node: {
          purpose: 'WORK_DEVELOPMENT',
          reason: REASON,
          minutes: 15,
          startedAt: expect.any(String),
          stoppedAt: null,
          staff: { id: 'sw-2', organisation: null, withheld: [{ path: 'organisation' }] },
          client: null,
        },
      },
    ]);
    expect(text).not.toContain(clientId);
    const coach = await world.ask('sw-2', query, { purpose: 'WORK_DEVELOPMENT' });
    expect(coach.errors![0]!.extensions.code).toBe('FORBIDDEN');
  });

  test('sees it of staff whom the company knows by their token alone as well', async () => {
    const { result } = await ask({ staffId: 'sw-7' });
    const query = '{ overrides { edges { node { id } } } }';
    const { data } = await world.ask('boss-1', query, { purpose: 'MANAGEMENT' });
    expect(data.overrides.edges).toEqual([{ node: { id: result.override.id } }]);
  });

  test('as privacy officer of the client’s municipality reads why, of staff of others no more than the log tells', async () => {
    const query = `query ($after: String) { overrides(first: 1, after: $after) { pageInfo { endCursor } edges {
      node { id reason staff { id name } client { id } } } } }`;
    const read = async (staffId: string, after: string | null = null): Promise<any> =>
      (await world.ask(staffId, query, { variables: { after }, purpose: 'PRIVACY_AUDIT' })).data.overrides;
    const { result } = await ask();
    const byCompany = { id: result.override.id, reason: REASON, staff: null, client: null };
    expect((await read('fg-1')).edges).toEqual([{ node: byCompany }]);
    expect((await read('fg-2')).edges).toEqual([]);
    expect((await read('fg-mob')).edges).toEqual([
      { node: expect.objectContaining({ staff: { id: 'sw-2', name: expect.any(String) } }) },
    ]);
    await ask({ staffId: 'con-1', purpose: 'WWB_INCOME', input: { client: { bsn } } });
    const pages = [await read('fg-1')];
    pages.push(await read('fg-1', pages[0].pageInfo.endCursor));
    expect(pages.map(({ edges }) => edges[0].node.staff?.id ?? null).toSorted()).toEqual(['con-1', null].toSorted());
    expect((await read('fg-mob')).edges).toEqual([{ node: expect.objectContaining({ id: byCompany.id }) }]);
  });

  test('finds no reason in the other services or in the events', async () => {
    await ask();
    await world.settled();
    const inSupport = await world.databases.get('support')!.query('select reason from access_override');
    expect(inSupport).toEqual([{ reason: null }]);
    expect(JSON.stringify(await world.log.readAfter(0, 10_000))).not.toContain('balie');
  });
});

describe('what is withheld says whether an override would help', () => {
  const WITHHELD = `query($id: ID!) { client(id: $id) {
    shelteredEmployment { ... on Withheld { reason canRequestOverride } }
    support { ... on Withheld { reason canRequestOverride } } } }`;

  test('to a coach who only places the client: it opens the sheltered job, not the support', async () => {
    await assign(world, 'sw-2', clientId, { capacity: 'EMPLOYER_CONTACT' });
    const { data } = await world.ask('sw-2', WITHHELD, { variables: { id: clientId }, purpose: 'WORK_DEVELOPMENT' });
    expect(data.client.shelteredEmployment).toEqual({ reason: 'PURPOSE_NOT_ALLOWED', canRequestOverride: true });
    expect(data.client.support.canRequestOverride).toBe(false);
    expect((await ask()).result.__typename).toBe('RequestOverrideSuccess');
    await world.settled();
    expect(seen(await look(), 'ShelteredEmploymentDossier.employment')).toBe('yes');
  });

  test('and to the contact of employers that it would not', async () => {
    await assign(world, 'emp-1', clientId, { capacity: 'EMPLOYER_CONTACT' });
    const { data } = await world.ask('emp-1', WITHHELD, { variables: { id: clientId } });
    expect(data.client.shelteredEmployment).toEqual({ reason: 'PURPOSE_NOT_ALLOWED', canRequestOverride: false });
  });
});

test('time ends an override to the moment, in every law', async () => {
  const real = await openTestWorld();
  const id = await registerKnownPerson(real);
  const milliseconds = 1_500;
  const end = Date.now() + milliseconds;
  await override(real, 'con-1', id, 'WWB_INCOME', { milliseconds });
  const isSeen = async () =>
    (await real.ask('con-1', EVERYTHING, { variables: { id }, purpose: 'WWB_INCOME' })).data.client !== null;
  expect(await isSeen()).toBe(true);
  await until('the override has ended', async () => !(await isSeen()));
  expect(Date.now() - end).toBeGreaterThanOrEqual(0);
  expect(Date.now() - end).toBeLessThan(1_000);
  await real.stop();
});

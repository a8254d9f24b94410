import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appendToOutbox } from '@klantbeeld/events';
import { attempt, succeed, type Act } from '../world/acts.js';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import {
  arrangementInput,
  benefitInput,
  COACH,
  INCOME,
  indicationInput,
  placementInput,
  planInput,
  reportInput,
  sanctionInput,
  shelteredJobInput,
  SUPPORT,
  TODAY,
  trainingInput,
  WORK,
} from './inputs.js';

/** Every act that starts something, with the field that names the client. */
const STARTING: readonly (readonly [act: string, field: string, actFor: (clientId: string) => Omit<Act, 'act'>])[] = [
  ['registerIntake', 'client', (id) => ({ ...WORK, input: { client: { id } } })],
  ['agreeDevelopmentPlan', 'clientId', (id) => ({ ...WORK, input: planInput(id) })],
  ['startIntervention', 'clientId', (id) => ({ ...WORK, input: trainingInput(id) })],
  ['startPlacement', 'clientId', (id) => ({ ...WORK, input: placementInput(id) })],
  ['grantBenefit', 'clientId', (id) => ({ ...INCOME, input: benefitInput(id) })],
  ['payBenefitAdvance', 'clientId', (clientId) => ({ ...INCOME, input: { clientId, amountCents: 10_000 } })],
  ['imposeSanction', 'clientId', (id) => ({ ...INCOME, input: sanctionInput(id) })],
  ['recordIndication', 'clientId', (id) => ({ ...COACH, input: indicationInput(id) })],
  ['recordShelteredEmployment', 'clientId', (id) => ({ ...COACH, input: shelteredJobInput(id) })],
  ['registerSupportReport', 'clientId', (id) => ({ ...SUPPORT, input: reportInput(id) })],
  ['allocateArrangement', 'clientId', (id) => ({ ...SUPPORT, input: arrangementInput(id) })],
];

describe('somebody who has died (F43, Participatiewet art. 45 lid 5)', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ today: TODAY });
  });
  afterAll(() => world.stop());

  async function somebody(deathDate?: string): Promise<string> {
    const id = await registerPerson(world, deathDate === undefined ? {} : { deathDate });
    for (const staffId of ['con-1', 'sw-1', 'wmo-1']) await assign(world, staffId, id);
    return id;
  }

  test.each(STARTING)('gets no %s any more, and the refusal names %s', async (act, field, actFor) => {
    const id = await somebody('20260301');
    const { result } = await attempt(world, { ...actFor(id), act });
    expect(result).toEqual({
      __typename: 'InvalidInputError',
      message: `The input cannot be right: look at ${field}.`,
      fields: [{ path: field, message: 'This client has died; nothing new can be started.' }],
    });
  });

  test('of whom the register hears later gets nothing new from then on in any law', async () => {
    const id = await somebody();
    await succeed(world, { ...SUPPORT, act: 'registerSupportReport', input: reportInput(id) });
    await world.databases.get('people-development')!.transaction(async (transaction) => {
      await transaction.query(`update client set death_date = '20260315', version = 2 where id = $1`, [id]);
      const payload = { municipality_code: 'GM0141', death_date: '20260315' };
      await appendToOutbox(transaction, [{ kind: 'CLIENT_CHANGED', clientId: id, subjectId: id, version: 2, payload }]);
    });
    await world.settled();
    const { result } = await attempt(world, { ...INCOME, act: 'grantBenefit', input: benefitInput(id) });
    expect(result).toMatchObject({ __typename: 'InvalidInputError' });
  });
});

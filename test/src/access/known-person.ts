import { randomUUID } from 'node:crypto';
import { BASIS, put, registerPerson, type PersonFacts } from '../world/people.js';
import type { TestWorld } from '../world/test-world.js';
import { knowBenefits, knowShelteredEmployment, knowSupport } from './known-in-laws.js';
import { PLANTED } from './planted.js';
import { rowOf } from './rows.js';

/** A made-up person about whom every law and the company know all there is to know; resolves to the id. */
export async function registerKnownPerson(
  world: TestWorld,
  { bsn, municipality, secrecy }: Pick<PersonFacts, 'bsn' | 'municipality' | 'secrecy'> = {},
): Promise<string> {
  const id = await registerPerson(world, {
    ...(bsn !== undefined && { bsn }),
    ...(municipality !== undefined && { municipality }),
    ...(secrecy !== undefined && { secrecy }),
    surname: PLANTED['Client.name'],
    birthDate: PLANTED['Client.birthDate'].replaceAll('-', ''),
    telephone: PLANTED['Client.contact'],
    street: PLANTED['Client.address'],
    locality: PLANTED['Client.locality'],
  });
  await Promise.all([
    knowInRegister(world, id),
    knowJourney(world, id),
    knowBenefits(world, id),
    knowShelteredEmployment(world, id),
    knowSupport(world, id),
  ]);
  return id;
}

async function knowInRegister(world: TestWorld, clientId: string): Promise<void> {
  const of = { client_id: clientId };
  await put(world, 'people-development', 'staff_member', [
    { id: 'con-1', name: 'Consulent Almelo', roles: ['WWB_CONSULTANT'], organisation: 'GM0141', team: 'Noord' },
  ]);
  await put(world, 'people-development', 'client_municipality', [
    { ...of, place: 0, municipality_code: 'GM0141', from_date: '20100101', until_date: null },
    {
      ...of,
      place: 1,
      municipality_code: PLANTED['Client.municipalityHistory'],
      from_date: '20000101',
      until_date: '20100101',
    },
  ]);
  await put(world, 'people-development', 'client_partner', [
    {
      ...of,
      place: 0,
      given_names: 'Bart',
      surname: PLANTED['Client.partner'],
      birth_date: '19700000',
      sex: 'MALE',
      from_date: '19990101',
    },
  ]);
  await put(world, 'people-development', 'safety_instruction', [
    {
      ...rowOf(clientId),
      instruction: `Alleen met twee collega’s in ${PLANTED['Client.safetyInstruction']}.`,
      expires_on: '2099-01-01',
    },
  ]);
}

async function knowJourney(world: TestWorld, clientId: string): Promise<void> {
  const service = 'people-development';
  const plan = {
    ...rowOf(clientId),
    agreed_on: PLANTED['Client.developmentPlan'],
    from_on: '2022-03-01',
    hours_per_week: 32,
    target_level: 5,
    organisation: 'GM0141',
    agreed_by: 'con-1',
    ...BASIS,
    version: 1,
  };
  await put(world, service, 'intake', [
    {
      ...rowOf(clientId),
      registered_on: PLANTED['Client.intake'],
      question: `Ik wil ${PLANTED['Intake.question']}.`,
      laws: ['WWB', 'WSW', 'WMO'],
      household_size: 2,
      work_language: PLANTED['Intake.workLanguage'],
      limitations: `${PLANTED['Intake.limitations']} tot vijf kilo`,
      adaptations: [PLANTED['Intake.adaptations']],
      participation_level: 3,
      organisation: 'GM0141',
      registered_by: 'con-1',
      version: 1,
    },
  ]);
  await put(world, service, 'development_plan', [plan]);
  await put(world, service, 'development_goal', [
    {
      ...rowOf(clientId),
      plan_id: plan.id,
      place: 0,
      domain: 'PHYSICAL',
      description: PLANTED['DevelopmentGoal.description'],
      state: 'OPEN',
    },
  ]);
  await put(world, service, 'intervention', [
    {
      ...rowOf(clientId),
      plan_id: plan.id,
      kind: 'TRAINING',
      description: PLANTED['Client.interventions'],
      from_on: '2022-04-01',
      laws: ['WWB', 'WSW', 'WMO'],
      organisation: 'GM0141',
      started_by: 'con-1',
      ...BASIS,
      version: 1,
    },
  ]);
  await put(world, service, 'placement', [
    {
      ...rowOf(clientId),
      stage: 'WORK_ON_LOCATION',
      job_title: PLANTED['Client.placements'],
      hours_per_week: 24,
      from_on: '2022-05-01',
      ...BASIS,
      version: 1,
    },
  ]);
  await put(world, service, 'correction_request', [
    {
      ...rowOf(clientId),
      data_class: 'IDENTITY',
      statement: PLANTED['Client.correctionRequests'],
      proposal: 'Zonder tussenvoegsel',
      received_on: '2024-02-05',
      organisation: 'GM0141',
      registered_by: 'con-1',
      version: 1,
    },
  ]);
  await put(world, service, 'participation_measurement', [
    { ...rowOf(clientId), measured_on: PLANTED['Client.participationLevel'], level: 4 },
  ]);
  await put(
    world,
    service,
    'timeline_entry',
    HAPPENED.map((kind, place) => happened(clientId, kind, place)),
  );
}

/** One event of each law and of the company, oldest first. */
const HAPPENED = [
  'BENEFIT_GRANTED',
  'INDICATION_RECORDED',
  'SHELTERED_EMPLOYMENT_STARTED',
  'INTAKE_REGISTERED',
  'ARRANGEMENT_ALLOCATED',
  'DEVELOPMENT_PLAN_AGREED',
  'PLACEMENT_STARTED',
];

function happened(clientId: string, kind: string, place: number): Record<string, unknown> {
  const moment = `2022-01-${String(place + 1).padStart(2, '0')}T09:00:00Z`;
  return { ...rowOf(clientId), kind, source: 'a service', subject_id: randomUUID(), happened_at: moment };
}

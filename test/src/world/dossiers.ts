import { randomUUID } from 'node:crypto';
import { assign, BASIS, consent, put, registerPerson, type Register } from './people.js';

type Row = Readonly<Record<string, unknown>>;

/** People of one member of staff about whom every law and the company know something; resolves to their ids. */
export async function registerCaseload(world: Register, staffId: string, size: number): Promise<readonly string[]> {
  const clientIds = await Promise.all(
    Array.from({ length: size }, (_, place) =>
      registerPerson(world, { surname: `Waterval ${String(place).padStart(3, '0')}` }),
    ),
  );
  await Promise.all(clientIds.map((clientId) => assign(world, staffId, clientId)));
  await recordDossiers(world, clientIds);
  return clientIds;
}

/** The clients agree that guidance to work knows of their support and its days. */
export async function consentToSupport(world: Register, clientIds: readonly string[]): Promise<void> {
  for (const dataClass of ['SUPPORT_PROVISION', 'PRACTICAL_AGREEMENT'] as const) {
    await Promise.all(clientIds.map((clientId) => consent(world, clientId, dataClass, 'WWB_WORK')));
  }
}

/** Gives each client something in every law and with the company: two rows where there can be more than one. */
export async function recordDossiers(world: Register, clientIds: readonly string[]): Promise<void> {
  await Promise.all([
    recordBenefits(world, clientIds),
    recordSupport(world, clientIds),
    recordShelteredEmployment(world, clientIds),
    recordDevelopment(world, clientIds),
  ]);
}

async function recordBenefits(world: Register, clientIds: readonly string[]): Promise<void> {
  const benefits = clientIds.map((clientId) => ({
    ...ofMunicipality(clientId),
    household_type: 'SINGLE',
    from_on: '2020-01-01',
    until_on: null,
    decided_on: '2020-01-01',
    decided_by: 'con-1',
    ...BASIS,
  }));
  await put(world, 'benefits', 'benefit', benefits);
  await put(
    world,
    'benefits',
    'benefit_period',
    benefits.flatMap(({ id, client_id }) => periodsOf(id, client_id)),
  );
  const exemptions = clientIds.map((clientId) => ({
    ...ofMunicipality(clientId),
    from_on: '2020-01-01',
    until_on: '2099-01-01',
    reason: 'CARE',
    explanation: 'Zorg voor een kind',
    review_on: '2098-01-01',
    ...BASIS,
  }));
  await put(world, 'benefits', 'work_duty_exemption', exemptions);
}

function periodsOf(benefitId: string, clientId: string): readonly Row[] {
  const period = {
    benefit_id: benefitId,
    client_id: clientId,
    norm_cents: 100_000,
    supplement_cents: 0,
    reduction_cents: 0,
  };
  return [
    { ...period, id: randomUUID(), from_on: '2020-01-01', until_on: '2021-01-01' },
    { ...period, id: randomUUID(), from_on: '2021-01-01', until_on: null },
  ];
}

async function recordSupport(world: Register, clientIds: readonly string[]): Promise<void> {
  const arrangements = clientIds.map((clientId) => ({
    ...ofMunicipality(clientId),
    decision_number: '425386123',
    decided_on: '2020-01-01',
    decided_by: 'wmo-1',
    product_category: '07',
    product_code: '07A03',
    delivery_form: 'PERSONAL_BUDGET',
    volume_amount: 6,
    volume_unit: 'HOUR',
    volume_frequency: 'WEEK',
    from_on: '2020-01-01',
    ...BASIS,
  }));
  await put(world, 'support', 'support_arrangement', arrangements);
  const agreements = arrangements.map(({ id, client_id }) => ({
    ...ofClient(client_id),
    arrangement_id: id,
    weekdays: ['TUESDAY'],
    part_of_day: 'MORNING',
    is_transport_needed: true,
    agreement: 'Dinsdagochtend bezet',
  }));
  await put(world, 'support', 'practical_agreement', agreements);
}

async function recordShelteredEmployment(world: Register, clientIds: readonly string[]): Promise<void> {
  const ofCompany = (clientId: string): Row => ({
    ...ofClient(clientId),
    organisation_code: 'MOB-TWENTE',
    from_on: '2013-01-01',
    recorded_by: 'sw-1',
    recorded_at: '2013-01-01T09:00:00Z',
    ...BASIS,
  });
  const indications = clientIds.map((clientId) => ({
    ...ofCompany(clientId),
    decided_on: '2012-12-01',
    decided_by: 'UWV',
    handicap_category: 'MODERATE',
    until_on: '2099-01-01',
    adaptations: ['PACE'],
    supported_work_advice: false,
  }));
  const jobs = clientIds.map((clientId) => ({
    ...ofCompany(clientId),
    kind: 'SHELTERED',
    work_type: 'GREEN',
    setting: 'WORK_ON_LOCATION',
    full_time_hundredths: 80,
  }));
  await put(world, 'sheltered-employment', 'wsw_indication', indications);
  await put(world, 'sheltered-employment', 'sheltered_employment', jobs);
}

async function recordDevelopment(world: Register, clientIds: readonly string[]): Promise<void> {
  const intakes = clientIds.map((clientId) => ({
    ...ofClient(clientId),
    registered_on: '2020-01-01',
    question: 'Ik wil weer aan het werk.',
    laws: ['WWB', 'WMO'],
    household_size: 2,
    adaptations: [],
    organisation: 'GM0141',
    registered_by: 'con-1',
  }));
  const plans = clientIds.map((clientId) => ({
    ...ofClient(clientId),
    agreed_on: '2020-01-01',
    from_on: '2020-01-01',
    organisation: 'GM0141',
    agreed_by: 'con-1',
    ...BASIS,
  }));
  await put(world, 'people-development', 'intake', intakes);
  await put(world, 'people-development', 'development_plan', plans);
  await put(
    world,
    'people-development',
    'intervention',
    plans.flatMap(({ id, client_id }) => interventionsOf(id, client_id)),
  );
  await put(world, 'people-development', 'placement', clientIds.flatMap(placementsOf));
}

function interventionsOf(planId: string, clientId: string): readonly Row[] {
  return ['TRAINING', 'JOB_COACHING'].map((kind) => ({
    ...ofClient(clientId),
    plan_id: planId,
    kind,
    from_on: '2020-02-01',
    laws: ['WWB'],
    organisation: 'GM0141',
    started_by: 'con-1',
    ...BASIS,
  }));
}

function placementsOf(clientId: string): readonly Row[] {
  return ['Hovenier', 'Inpakker'].map((title) => ({
    ...ofClient(clientId),
    stage: 'WORK_ON_LOCATION',
    job_title: title,
    hours_per_week: 24,
    is_created_work: false,
    from_on: '2020-03-01',
    ...BASIS,
  }));
}

function ofClient(clientId: string): { readonly id: string; readonly client_id: string; readonly version: number } {
  return { id: randomUUID(), client_id: clientId, version: 1 };
}

function ofMunicipality(clientId: string): ReturnType<typeof ofClient> & { readonly municipality_code: string } {
  return { ...ofClient(clientId), municipality_code: 'GM0141' };
}

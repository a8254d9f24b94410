import { insertRows } from '@klantbeeld/database';
import {
  ask,
  assignTo,
  callerWith,
  openServiceWorld,
  type Answer,
  type Facts,
  type ServiceWorld,
} from '@klantbeeld/subgraph/testing';
import { SUPPORT_SERVICE } from '../index.js';

/** Consultant of social support. */
export const WMO = callerWith({ staffId: 'wmo-1', role: 'WMO_CONSULTANT', purpose: 'WMO_SUPPORT' });
/** Consultant of the social service. */
export const WWB = callerWith({ staffId: 'con-1', role: 'WWB_CONSULTANT', purpose: 'WWB_WORK' });
/** Job coach of the SW company. */
export const COACH = callerWith({ staffId: 'sw-1', role: 'JOB_COACH', purpose: 'WORK_DEVELOPMENT' });

/** The service on 1 June 2015. */
export function openSupportWorld(): Promise<ServiceWorld> {
  return openServiceWorld(SUPPORT_SERVICE, { today: '2015-06-01' });
}

/** A new client to whom wmo-1, con-1 and sw-1 are assigned, each for a purpose of their own. */
export async function connectedClient({ database }: ServiceWorld): Promise<string> {
  const clientId = crypto.randomUUID();
  await assignTo(
    database,
    clientId,
    { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' },
    { staffId: 'con-1', purpose: 'WWB_WORK' },
    { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' },
  );
  return clientId;
}

/** Research into a report of a client; resolves to its id. */
export async function putResearch(
  { database }: ServiceWorld,
  facts: Readonly<Record<'client_id' | 'report_id' | 'started_on' | 'completed_on', string>>,
): Promise<string> {
  const id = crypto.randomUUID();
  await insertRows(database, 'needs_assessment', [
    {
      id,
      municipality_code: 'GM0141',
      conclusion: 'Dagbesteding is nodig.',
      basis_bwb_id: 'BWBR0035362',
      basis_article: '2.3.2',
      basis_paragraph: '1',
      basis_valid_from: '2015-01-01',
      version: 1,
      ...facts,
    },
  ]);
  return id;
}

const ALLOCATE = `
  mutation ($input: AllocateArrangementInput!) { allocateArrangement(input: $input) {
    __typename
    ... on AllocateArrangementSuccess { arrangement {
      id reportId decisionNumber decidedOn product { category categoryName code } deliveryForm
      volume { amount unit frequency } providerCode period { from until }
      practicalAgreement { weekdays partOfDay isTransportNeeded text period { from until } version }
      legalBasis { bwbId article paragraph validFrom } version withheld { path } } }
    ... on UserError { message }
    ... on InvalidInputError { fields { path message } }
    ... on ArrangementOverlapsError { existingArrangementId }
  } }`;

const REGISTER = `
  mutation ($input: RegisterSupportReportInput!) { registerSupportReport(input: $input) {
    __typename
    ... on RegisterSupportReportSuccess { report { id reportedOn isUrgent requestedHelp state assessBefore
      legalBasis { bwbId article } version } }
    ... on UserError { message }
    ... on InvalidInputError { fields { path } }
  } }`;

const VIEW = `
  query ($clients: [_Any!]!) { _entities(representations: $clients) { ... on Client { id support {
    __typename
    ... on Withheld { law reason purposesThatAllow }
    ... on SupportDossier {
      reports { id state version }
      assessments { startedOn completedOn dueBefore isOverdue findings { subject finding } conclusion legalBasis { article } }
      arrangements { id product { code } practicalAgreement { weekdays } withheld { path reason } }
      practicalAgreements { weekdays partOfDay isTransportNeeded text }
      withheld { path reason }
    }
  } } } }`;

/** Six hours of day activities a week from 2015-03-01, as a decision of that month. */
export const DAY_ACTIVITY = {
  decisionNumber: '425386123',
  decidedOn: '2015-03-20',
  product: { category: '07', code: '07A03' },
  deliveryForm: 'IN_KIND',
  volume: { amount: 6, unit: 'HOUR', frequency: 'WEEK' },
  providerCode: '98025566',
  from: '2015-03-01',
};

/** On Tuesday the whole day, with transport. */
export const ON_TUESDAY = {
  weekdays: ['TUESDAY'],
  partOfDay: 'WHOLE_DAY',
  isTransportNeeded: true,
  text: 'Wordt om 09.00 uur thuis opgehaald.',
};

/** Allocates support: day activities unless the facts say otherwise. */
export async function allocate(world: ServiceWorld, facts: Facts, caller = WMO): Promise<Answer & { result: Facts }> {
  const answer = await ask(world, ALLOCATE, { input: { ...DAY_ACTIVITY, ...facts } }, caller);
  return { ...answer, result: answer.data.allocateArrangement as Facts };
}

/** Registers a report of a need. */
export async function register(world: ServiceWorld, facts: Facts, caller = WMO): Promise<Answer & { result: Facts }> {
  const input = { reportedOn: '2015-03-02', requestedHelp: 'Ik heb overdag hulp nodig.', ...facts };
  const answer = await ask(world, REGISTER, { input }, caller);
  return { ...answer, result: answer.data.registerSupportReport as Facts };
}

/** The Wmo part of each client, in the order of the ids. */
export async function view(world: ServiceWorld, clientIds: readonly string[], caller = WMO): Promise<Facts[]> {
  const clients = clientIds.map((id) => ({ __typename: 'Client', id }));
  const { data, codes } = await ask(world, VIEW, { clients }, caller);
  if (codes.length > 0) throw new Error(`The view failed: ${codes.join()} ${String(world.failures.at(-1))}`);
  return (data._entities as Facts[]).map((client) => client.support as Facts);
}

import type { FormattedExecutionResult } from 'graphql';
import type { Caller } from '@klantbeeld/access';
import { callerWith, type ServiceWorld } from '@klantbeeld/subgraph/testing';

/** What an act or a read answers, as a test looks at it. */
export type Facts = Record<string, unknown> & { readonly __typename?: string };

/** Consultant of Almelo who guides to work. */
export const CONSULTANT = callerWith({ staffId: 'con-1', role: 'WWB_CONSULTANT', purpose: 'WWB_WORK' });
/** The same consultant while deciding about the benefit. */
export const FOR_INCOME: Caller = { ...CONSULTANT, purpose: 'WWB_INCOME' };
/** Job coach of the company. */
export const COACH = callerWith({
  staffId: 'sw-1',
  role: 'JOB_COACH',
  purpose: 'WORK_DEVELOPMENT',
  organisation: 'SW',
});
/** Consultant of social support in Almelo. */
export const WMO_CONSULTANT = callerWith({ staffId: 'wmo-1', role: 'WMO_CONSULTANT', purpose: 'WMO_SUPPORT' });
/** Contact of employers. */
export const EMPLOYER_CONTACT = callerWith({
  staffId: 'emp-1',
  role: 'EMPLOYER_CONTACT',
  purpose: 'WORK_DEVELOPMENT',
  organisation: 'SW',
});
/** Who guides nobody: manager of the company. */
export const MANAGER = callerWith({ staffId: 'boss-1', role: 'MANAGER', purpose: 'MANAGEMENT' });

/** What Suzanne Moulin told at her intake of 3 March 2006. */
export const TOLD = {
  registeredOn: '2006-03-03',
  question: 'Weer aan het werk na twee jaar thuis',
  laws: ['WWB', 'WSW'],
  householdSize: 1,
  workLanguage: 'NL',
  limitations: 'Niet zwaar tillen, 20 uur per week',
  adaptations: ['zittend werk'],
  participationLevel: 2,
};

const INTAKE = `id registeredOn organisation householdSize workLanguage question laws limitations adaptations
  participationLevel version withheld { path reason }`;
const SOURCES = 'sources { path recordedOn organisation } viewerCanChange';
const GOALS = `goals { id domain description targetOn state withheld { path reason } }`;
const PLAN = `id agreedOn period { from until } hoursPerWeek targetLevel organisation responsible { id } ${GOALS}
  legalBasis { bwbId article paragraph validFrom } version`;
const MAY = `viewerCanRegisterIntake viewerCanAgreePlan viewerCanStartIntervention viewerCanStartPlacement
  consentsToAsk { dataClass fromLaw purpose } intake { ${SOURCES} } developmentPlan { viewerCanChange }`;
const INTERVENTION = `id kind description provider hoursPerWeek period { from until } goal { id } laws state endReason
  organisation legalBasis { bwbId article paragraph validFrom } version viewerCanChange viewerCanEnd`;
const REFUSALS = `... on UserError { message } ... on InvalidInputError { fields { path message } }`;
const NO_CLIENT = `... on ClientNotFoundError { clientId }`;
const NO_INTERVENTION = `... on InterventionNotFoundError { interventionId } ... on InterventionEndedError { interventionId }`;

/** Each act with what it shows of its outcome. */
const ACTS = {
  registerIntake: `... on RegisterIntakeSuccess { intake { ${INTAKE} } client { id } }
    ... on IntakeExistsError { existingIntakeId registeredOn } ... on CaseloadExceededError { staffId size limit } ${NO_CLIENT}`,
  changeIntake: `... on ChangeIntakeSuccess { intake { ${INTAKE} } } ${NO_CLIENT}`,
  agreeDevelopmentPlan: `... on AgreeDevelopmentPlanSuccess { developmentPlan { ${PLAN} } }
    ... on DevelopmentPlanExistsError { existingPlanId } ${NO_CLIENT}`,
  changeDevelopmentPlan: `... on ChangeDevelopmentPlanSuccess { developmentPlan { ${PLAN} } }
    ... on DevelopmentPlanExistsError { existingPlanId }`,
  startIntervention: `... on StartInterventionSuccess { intervention { ${INTERVENTION} } } ${NO_CLIENT}`,
  changeIntervention: `... on ChangeInterventionSuccess { intervention { ${INTERVENTION} } } ${NO_INTERVENTION}`,
  endIntervention: `... on EndInterventionSuccess { intervention { ${INTERVENTION} } } ${NO_INTERVENTION}`,
} as const;
export type Act = keyof typeof ACTS;

/** Runs an act and gives the whole answer, errors included. */
export function attempt(
  world: ServiceWorld,
  act: Act,
  input: object,
  who: Caller = CONSULTANT,
): Promise<FormattedExecutionResult> {
  const type = `${act[0]!.toUpperCase()}${act.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${act}(input: $input) { __typename ${ACTS[act]} ${REFUSALS} } }`;
  return world.subgraph.request({ query, variables: { input } }, who);
}

/** Runs an act that answers without an error. */
export async function act(world: ServiceWorld, name: Act, input: object, who?: Caller): Promise<Facts> {
  const { data, errors } = await attempt(world, name, input, who);
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data![name] as Facts;
}

/** The code of the error that an act ends with. */
export async function codeOf(world: ServiceWorld, name: Act, input: object, who?: Caller): Promise<unknown> {
  const { errors } = await attempt(world, name, input, who);
  return errors?.[0]?.extensions?.code;
}

const VIEW = `query ($clients: [_Any!]!) { _entities(representations: $clients) { ... on Client {
  intake { ${INTAKE} } developmentPlan { ${PLAN} } interventions { ${INTERVENTION} } } } }`;

/** What somebody may do for a client, and where its intake comes from. */
export async function mayDo(world: ServiceWorld, id: string, who: Caller = CONSULTANT): Promise<Facts> {
  const query = `query ($clients: [_Any!]!) { _entities(representations: $clients) { ... on Client { ${MAY} } } }`;
  const variables = { clients: [{ __typename: 'Client', id }] };
  const { data, errors } = await world.subgraph.request({ query, variables }, who);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data!._entities as Facts[])[0]!;
}

/** What somebody sees of clients. */
export async function view(world: ServiceWorld, ids: readonly string[], who: Caller = CONSULTANT): Promise<Facts[]> {
  const clients = ids.map((id) => ({ __typename: 'Client', id }));
  const { data, errors } = await world.subgraph.request({ query: VIEW, variables: { clients } }, who);
  if (errors) throw new Error(JSON.stringify(errors));
  return data!._entities as Facts[];
}

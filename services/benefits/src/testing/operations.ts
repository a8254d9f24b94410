import type { Caller } from '@klantbeeld/access';
import { ask, callerWith, type Answer, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';

/** Consultant of Almelo who decides about the benefit. */
export const INCOME = callerWith({ staffId: 'con-1', role: 'WWB_CONSULTANT', purpose: 'WWB_INCOME' });
/** The same consultant while guiding to work. */
export const WORK: Caller = { ...INCOME, purpose: 'WWB_WORK' };
/** Job coach of the SW company. */
export const COACH = callerWith({
  staffId: 'sw-1',
  role: 'JOB_COACH',
  purpose: 'WORK_DEVELOPMENT',
  organisation: 'SW-TWENTE',
});
/** The same coach as employer of sheltered jobs. */
export const SHELTERED: Caller = { ...COACH, purpose: 'WSW_EMPLOYMENT' };
/** Consultant of social support. */
export const WMO = callerWith({ staffId: 'wmo-1', role: 'WMO_CONSULTANT', purpose: 'WMO_SUPPORT' });

const BENEFIT = `id householdType period { from until } decidedOn legalBasis { bwbId article paragraph validFrom } version
  periods { period { from until } norm { cents } supplement { cents } reduction { cents } total { cents } }`;

const GRANT = `
  mutation ($input: GrantBenefitInput!) { grantBenefit(input: $input) {
    __typename
    ... on GrantBenefitSuccess { benefit { ${BENEFIT} } }
    ... on UserError { message }
    ... on InvalidInputError { fields { path } }
    ... on BenefitOverlapsError { existingBenefitId }
    ... on ClientNotFoundError { clientId }
  } }`;

const VIEW = `
  query ($clients: [_Any!]!, $on: Date) { _entities(representations: $clients) { ... on Client { benefits {
    __typename
    ... on Withheld { law reason purposesThatAllow canRequestOverride }
    ... on BenefitsDossier {
      applications { outcome decidedOn version }
      benefit(on: $on) { id } allBenefits { id householdType periods { total { cents } } }
      duties(on: $on) { kind description withheld { path reason } }
      exemption(on: $on) { exempt from until reason explanation reviewOn legalBasis { article } withheld { path reason } }
      obligationStatus
      sanctions { ground percentage amount { cents } }
      withheld { path reason }
    }
  } } } }`;

/** A single person from 1 March 2006, with norm, supplement and reduction per month. */
export const SINGLE_FROM_MARCH = {
  householdType: 'SINGLE',
  from: '2006-03-01',
  normCents: 56_779,
  supplementCents: 22_712,
  reductionCents: 1_000,
};

/** What granting answered: the member of its union, and the parts that tests look into. */
export interface GrantAnswer extends Facts {
  readonly __typename: string;
  readonly message?: string;
  readonly benefit?: Facts & { readonly id: string };
  readonly fields?: readonly { readonly path: string }[];
}

/** Grants a benefit: the one of `SINGLE_FROM_MARCH` unless the facts say otherwise. */
export async function grant(
  world: ServiceWorld,
  facts: Facts,
  caller = INCOME,
): Promise<Answer & { readonly result: GrantAnswer }> {
  const answer = await ask(world, GRANT, { input: { ...SINGLE_FROM_MARCH, ...facts } }, caller);
  return { ...answer, result: answer.data.grantBenefit as GrantAnswer };
}

/** The WWB part of each client on a day (today when left out), in the order of the ids. */
export async function view(
  world: ServiceWorld,
  clientIds: readonly string[],
  caller = INCOME,
  on?: string,
): Promise<Facts[]> {
  const clients = clientIds.map((id) => ({ __typename: 'Client', id }));
  const { data, errors } = await ask(world, VIEW, { clients, on }, caller);
  if (errors.length > 0) throw new Error(`The view failed: ${JSON.stringify(errors)} ${String(world.failures.at(-1))}`);
  return (data._entities as Facts[]).map((client) => client.benefits as Facts);
}

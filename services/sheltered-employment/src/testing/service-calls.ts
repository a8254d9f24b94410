import type { Caller } from '@klantbeeld/access';
import { callerWith, type ServiceWorld } from '@klantbeeld/subgraph/testing';

/** Job coach of the SW company, as employer of sheltered jobs. */
export const COACH = callerWith({
  staffId: 'sw-1',
  role: 'JOB_COACH',
  purpose: 'WSW_EMPLOYMENT',
  organisation: 'SW-TWENTE',
});
/** Another job coach, to whom nobody is assigned. */
export const STRANGER = { ...COACH, staffId: 'sw-2' };
/** Consultant of Almelo who guides to work. */
export const CONSULTANT = callerWith({ staffId: 'con-1', role: 'WWB_CONSULTANT', purpose: 'WWB_WORK' });

const RECORD_INDICATION = `
  mutation ($input: RecordIndicationInput!) { answer: recordIndication(input: $input) {
    __typename
    ... on RecordIndicationSuccess { indication { id decidedOn decidedBy handicapCategory period { from until } validUntil
      adaptations supportedWorkAdvice legalBasis { bwbId article paragraph validFrom } version } }
    ... on UserError { message }
    ... on InvalidInputError { fields { path } }
    ... on IndicationOverlapsError { existingIndicationId }
    ... on IndicationNotAllowedError { reason allowedFrom }
  } }`;

const RECORD_JOB = `
  mutation ($input: RecordShelteredEmploymentInput!) { answer: recordShelteredEmployment(input: $input) {
    __typename
    ... on RecordShelteredEmploymentSuccess { employment { id kind workType setting fullTimeHundredths
      period { from until } legalBasis { article } } }
    ... on UserError { message }
    ... on InvalidInputError { fields { path } }
    ... on ShelteredEmploymentOverlapsError { existingEmploymentId }
    ... on ShelteredEmploymentNotAllowedError { reason }
  } }`;

const VIEW = `
  query ($clients: [_Any!]!, $on: Date) { _entities(representations: $clients) { ... on Client { id shelteredEmployment {
    __typename
    ... on Withheld { law reason purposesThatAllow }
    ... on ShelteredEmploymentDossier {
      hasValidIndication(on: $on) indicationValidUntil(on: $on)
      indication(on: $on) { handicapCategory adaptations } allIndications { id lapsedOn lapseReason validUntil }
      waitingListEntry(on: $on) { municipalityCode sinceOn withheld { path reason } } allWaitingListEntries { sinceOn leftOn leftReason version }
      employment(on: $on) { setting } allEmployments { id }
      withheld { path reason }
    }
  } } } }`;

/** What an act answered: the member of its union, and the parts that tests look into. */
export interface ActAnswer {
  readonly __typename: string;
  readonly message?: string;
  readonly reason?: string;
  readonly fields?: readonly { readonly path: string }[];
  readonly indication?: { readonly id: string };
  readonly employment?: { readonly id: string };
}

/** The input of an act. */
export type ActInput = Readonly<Record<string, unknown>>;

/** The WSW part of a client's view, or what is told instead. */
export type SectionAnswer = Readonly<Record<string, unknown>>;

/** The calls that tests make. */
export interface ServiceCalls {
  recordIndication(input: ActInput, caller: Caller): Promise<ActAnswer>;
  recordJob(input: ActInput, caller: Caller): Promise<ActAnswer>;
  /** The WSW part of each client's view on a day, in the order of the ids. */
  sectionsOf(clientIds: readonly string[], on: string, caller: Caller): Promise<readonly SectionAnswer[]>;
}

/** An error as a call answered it, raised so that a test can expect it. */
export class AnsweredError extends Error {
  constructor(
    message: string,
    readonly extensions: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

/** Calls to the service of a world. Each rejects with AnsweredError when the answer holds an error. */
export function callsTo(world: ServiceWorld): ServiceCalls {
  const ask = async <Data>(query: string, variables: ActInput, caller: Caller): Promise<Data> => {
    const { data, errors } = await world.subgraph.request({ query, variables }, caller);
    if (errors) throw new AnsweredError(errors[0]!.message, errors[0]!.extensions ?? {});
    return data as Data;
  };
  const act = async (query: string, input: ActInput, caller: Caller): Promise<ActAnswer> =>
    (await ask<{ answer: ActAnswer }>(query, { input }, caller)).answer;
  return {
    recordIndication: (input, caller) => act(RECORD_INDICATION, input, caller),
    recordJob: (input, caller) => act(RECORD_JOB, input, caller),
    sectionsOf: async (clientIds, on, caller) => {
      const clients = clientIds.map((id) => ({ __typename: 'Client', id }));
      type Entities = { _entities: { shelteredEmployment: SectionAnswer }[] };
      const { _entities } = await ask<Entities>(VIEW, { clients, on }, caller);
      return _entities.map((client) => client.shelteredEmployment);
    },
  };
}

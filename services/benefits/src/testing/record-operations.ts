import { callerWith, ask, type Answer, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { INCOME } from './operations.js';

/** The medical advisor. */
export const ADVISOR = callerWith({
  staffId: 'med-1',
  role: 'MEDICAL_ADVISOR',
  purpose: 'MEDICAL_ADVICE',
  organisation: 'SW-TWENTE',
});

/** What an act on a record answered. */
export interface RecordAnswer extends Facts {
  readonly __typename: string;
  readonly recordId?: string;
  readonly fields?: readonly { readonly path: string }[];
}

/** Does an act that answers with the id of a record. */
export async function record(
  world: ServiceWorld,
  name: string,
  input: Facts,
  caller = INCOME,
): Promise<Answer & { readonly result: RecordAnswer }> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Success { recordId } ... on InvalidInputError { fields { path } } ... on UserError { message } } }`;
  const answer = await ask(world, document, { input }, caller);
  return { ...answer, result: answer.data[name] as RecordAnswer };
}

const RECORDS = `
  query ($clients: [_Any!]!) { _entities(representations: $clients) { ... on Client { benefits { ... on BenefitsDossier {
    applications { id version outcome decisionReason }
    workProgrammes { id version period { from until } attendance { on state } weeks { present } }
    observedConducts { id hearing { manner } assessment { blame } } inabilityConclusions { unableUntil }
    sanctionProposals { id outcome lowering { reason percentage } } } } } } }`;

/** All records from report to decision of each client, in the order of the ids. */
export async function records(world: ServiceWorld, clientIds: readonly string[], caller = INCOME): Promise<Facts[]> {
  const clients = clientIds.map((id) => ({ __typename: 'Client', id }));
  const { data, errors } = await ask(world, RECORDS, { clients }, caller);
  if (errors.length > 0)
    throw new Error(`The records failed: ${JSON.stringify(errors)} ${String(world.failures.at(-1))}`);
  return (data._entities as Facts[]).map((client) => client.benefits as Facts);
}

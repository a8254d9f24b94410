import type { WriteAnswer } from '@klantbeeld/subgraph';

/** The refusal for an act that builds on an intake which was never held. */
export function intakeMissing(clientId: string): WriteAnswer {
  const message = 'This client has no intake yet; register the intake first.';
  return { __typename: 'IntakeMissingError', message, clientId } as WriteAnswer;
}

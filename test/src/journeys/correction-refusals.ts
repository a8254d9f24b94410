import { randomUUID } from 'node:crypto';
import { WORK } from './inputs.js';
import type { People } from './refused-people.js';
import type { Refusal } from './refusals.js';

const NOBODY = randomUUID();
type Inputs = (people: People) => Readonly<Record<string, unknown>>;

const asking =
  (input: Inputs): Refusal['act'] =>
  (people) => {
    const said = { dataClass: 'IDENTITY', statement: 'Zo heet ik niet.', proposal: 'Zonder tussenvoegsel.' };
    return { ...WORK, act: 'requestCorrection', input: { clientId: people.busy, ...said, ...input(people) } };
  };
const deciding =
  (input: Inputs): Refusal['act'] =>
  (people) => {
    const decision = { expectedVersion: 1, outcome: 'GRANTED', reasons: 'Het klopt.' };
    const asked = { correctionRequestId: people.correction.open };
    return { ...WORK, act: 'decideCorrection', input: { ...asked, ...decision, ...input(people) } };
  };

/** Every refusal of the acts about correction. */
export const CORRECTION_REFUSALS: readonly Refusal[] = [
  {
    refusal: 'ClientNotFoundError',
    act: asking(({ stranger }) => ({ clientId: stranger })),
    says: ({ stranger }) => ({ clientId: stranger }),
  },
  { refusal: 'InvalidInputError', act: asking(() => ({ statement: ' ' })), says: () => ['statement'] },
  {
    refusal: 'CorrectionRequestNotFoundError',
    act: deciding(() => ({ correctionRequestId: NOBODY })),
    says: () => ({ correctionRequestId: NOBODY }),
  },
  { refusal: 'InvalidInputError', act: deciding(() => ({ reasons: ' ' })), says: () => ['reasons'] },
  {
    refusal: 'CorrectionAlreadyDecidedError',
    act: deciding(({ correction }) => ({ correctionRequestId: correction.decided, expectedVersion: 2 })),
    says: ({ correction }) => ({ correctionRequestId: correction.decided }),
  },
];

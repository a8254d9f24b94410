import type { Contender } from '../contenders/contender.js';
import { OPERATIONS, type Operation } from '../operations.js';
import type { Load, Stretch } from './load.js';

/** Connections at once: as many as show what it carries, and one that waits for nobody. */
export const CONNECTIONS = [4, 1] as const;
export type Connections = (typeof CONNECTIONS)[number];

/** What was measured of one contender, one stretch a round. */
export interface Measured {
  readonly contender: Contender;
  readonly stretches: Readonly<Record<Operation, Readonly<Record<Connections, Stretch[]>>>>;
}

/** How long is measured. */
export interface RoundsAsked {
  readonly rounds: number;
  readonly milliseconds: number;
  readonly say: (line: string) => void;
}

/** A stretch of one connection needs no long time to show its middle. */
const SHARE_OF_ONE = 0.5;
/** Of each stretch that is measured, so much goes before it and is not. */
const SHARE_OF_WARMING = 0.25;

/** Before the first round, until the code that is asked most is compiled. */
const WARMING_MILLISECONDS = 2_500;

/**
 * Measures all in turn, round after round, every other round from the last to the first, so that what the machine does
 * meanwhile meets everybody. Each contender is asked the same questions in the same round.
 */
export async function playRounds(
  contenders: readonly Contender[],
  load: Load,
  { rounds, milliseconds, say }: RoundsAsked,
): Promise<readonly Measured[]> {
  const measured = contenders.map((contender): Measured => ({
    contender,
    stretches: { view: { 4: [], 1: [] }, list: { 4: [], 1: [] } },
  }));
  for (const { contender } of measured)
    for (const operation of OPERATIONS)
      await load.run(contender, operation, {
        connections: 4,
        milliseconds: Math.max(milliseconds, WARMING_MILLISECONDS),
      });
  for (let round = 0; round < rounds; round += 1) {
    for (const operation of OPERATIONS)
      for (const connections of CONNECTIONS) {
        const turn = round % 2 === 0 ? measured : measured.toReversed();
        for (const { contender, stretches } of turn) {
          const length = connections === 1 ? milliseconds * SHARE_OF_ONE : milliseconds;
          const offset = round * 997;
          await load.run(contender, operation, { connections, milliseconds: length * SHARE_OF_WARMING, offset });
          stretches[operation][connections].push(
            await load.run(contender, operation, { connections, milliseconds: length, offset: offset + 97 }),
          );
        }
      }
    say(`Round ${round + 1} of ${rounds} is done.`);
  }
  return measured;
}

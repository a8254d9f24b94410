import { parseArgs } from 'node:util';

/** How much is measured. */
export interface Options {
  /** Numbers of clients, one stage after the other. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Milliseconds of one contender with one operation in one round. */
  readonly milliseconds: number;
  /** Requests between the two looks at memory, on the first stage; none when 0. */
  readonly memoryRequests: number;
  /** Names of contenders; empty for all. */
  readonly only: readonly string[];
  /** Whether docs and README are written. */
  readonly write: boolean;
  /** Whether a processor profile of our one process is taken instead of a comparison. */
  readonly profile: boolean;
  /** Whether seeded databases are kept for the next run of the same day. */
  readonly keep: boolean;
  readonly quick: boolean;
}

/** The demo range of made-up people ends here: there are no numbers for more. */
const MOST_CLIENTS = 900_000;

/** Reads the command line. Throws on an option that is not there. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      clients: { type: 'string' },
      rounds: { type: 'string' },
      milliseconds: { type: 'string' },
      only: { type: 'string' },
      memory: { type: 'string' },
    },
  });
  const { quick, profile, clients } = values;
  const usual = quick || profile ? QUICK : FULL;
  return {
    ...usual,
    sizes: clients ? clients.split(',').map(Number) : usual.sizes,
    rounds: Number(values.rounds ?? usual.rounds),
    milliseconds: Number(values.milliseconds ?? usual.milliseconds),
    memoryRequests: Number(values.memory ?? usual.memoryRequests),
    only: values.only?.split(',') ?? [],
    write: values.write,
    profile,
    keep: values.keep,
    quick,
  };
}

type Amounts = Pick<Options, 'sizes' | 'rounds' | 'milliseconds' | 'memoryRequests'>;
const QUICK: Amounts = { sizes: [100_000], rounds: 3, milliseconds: 600, memoryRequests: 4_000 };
const FULL: Amounts = { sizes: [100_000, MOST_CLIENTS], rounds: 7, milliseconds: 5_000, memoryRequests: 200_000 };

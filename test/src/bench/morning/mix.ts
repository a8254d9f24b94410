/** What members of staff do in a morning. */
export const KINDS = ['log-on', 'first caseload page', 'caseload page', 'client view', 'start', 'change'] as const;
export type Kind = (typeof KINDS)[number];

/** What arrives by itself: the first caseload page follows its log-on. */
export type Arriving = Exclude<Kind, 'first caseload page'>;

/** The whole country on the busiest morning; docs/scale.md says where each number comes from. */
export const COUNTRY = {
  /** Sockets that are open, one for each of four in five members of staff. */
  sockets: 20_000,
  /** A second. */
  rates: { 'log-on': 8.3, 'caseload page': 28, 'client view': 83, start: 0.1, change: 0.5 } satisfies Rates,
} as const;

/**
 * Placements are so rare that a minute of them would show nothing: there are this many times more of them here. The
 * others are the country's, divided by the factor.
 */
export const MORE_PLACEMENTS = 20;

export type Rates = Readonly<Record<Arriving, number>>;

/** A part of the morning: how much of each rate there is. */
interface Phase {
  readonly name: string;
  readonly share: Rates;
}

/** The morning in three parts of the same length. */
export const PHASES: readonly Phase[] = [
  {
    name: 'log-on peak',
    share: { 'log-on': 1, 'caseload page': 0.5, 'client view': 0.5, start: 0.2, change: 0.2 },
  },
  {
    name: 'conversations',
    share: { 'log-on': 0.1, 'caseload page': 1, 'client view': 1, start: 0.5, change: 0.5 },
  },
  {
    name: 'placements',
    share: { 'log-on': 0.05, 'caseload page': 0.5, 'client view': 1, start: 1, change: 1 },
  },
];

/** One thing that somebody begins, at milliseconds since the morning began. */
export interface Arrival {
  readonly at: number;
  readonly kind: Arriving;
}

/** Asked per second in a part of the morning, for a country divided by a factor. */
export function rateOf(kind: Arriving, phase: Phase, factor: number): number {
  const more = kind === 'start' || kind === 'change' ? MORE_PLACEMENTS : 1;
  return (COUNTRY.rates[kind] * phase.share[kind] * more) / factor;
}

/**
 * When what arrives: each kind by itself and without memory (Poisson), whether what came before is answered or not.
 * The same numbers give the same morning.
 */
export function arrivalsOf(seconds: number, factor: number, draw: () => number): Arrival[] {
  const length = (seconds * 1000) / PHASES.length;
  const arrivals: Arrival[] = [];
  for (const [index, phase] of PHASES.entries()) {
    for (const kind of Object.keys(COUNTRY.rates) as Arriving[]) {
      const mean = 1000 / rateOf(kind, phase, factor);
      for (let at = gap(mean, draw); at < length; at += gap(mean, draw))
        arrivals.push({ at: index * length + at, kind });
    }
  }
  return arrivals.toSorted((one, other) => one.at - other.at);
}

function gap(mean: number, draw: () => number): number {
  return -Math.log(1 - draw()) * mean;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function drawsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How much is done to show the promises. */
export interface Sizes {
  /** Whether what hardly depends on the log is shown on each; a short run shows it once. */
  readonly isFull: boolean;
  /** Writes that are acknowledged while processes are killed, and how often service and database are. */
  readonly writes: number;
  readonly writeKills: number;
  /** Updates that subscribers follow while processes are killed, and how often each is. */
  readonly updates: number;
  readonly subscribers: number;
  readonly gatewayKills: number;
  readonly serviceKills: number;
  readonly databaseKills: number;
  readonly brokerKills: number;
  /** Updates that those follow who follow a whole caseload: one after the other, so fewer. */
  readonly wholeUpdates: number;
  /** Times that each right is withdrawn. */
  readonly withdrawals: number;
  /** Updates while a reader sleeps, and how many others read. */
  readonly sleptUpdates: number;
  readonly healthy: number;
  /** Acts that go on while a backup is made. */
  readonly restored: number;
  /** Services that break, and requests that are answered before a stop. */
  readonly broken: readonly string[];
  readonly answered: number;
}

const FULL: Sizes = {
  isFull: true,
  writes: 50_000,
  writeKills: 9,
  updates: 10_000,
  subscribers: 50,
  gatewayKills: 20,
  serviceKills: 5,
  databaseKills: 3,
  brokerKills: 3,
  wholeUpdates: 1_000,
  withdrawals: 3,
  sleptUpdates: 300,
  healthy: 50,
  restored: 2_000,
  broken: ['support', 'benefits', 'sheltered-employment', 'people-development'],
  answered: 1_000,
};

const SHORT: Sizes = {
  isFull: false,
  writes: 800,
  writeKills: 2,
  updates: 200,
  subscribers: 20,
  gatewayKills: 1,
  serviceKills: 1,
  databaseKills: 1,
  brokerKills: 1,
  wholeUpdates: 60,
  withdrawals: 1,
  sleptUpdates: 60,
  healthy: 10,
  restored: 200,
  broken: ['support'],
  answered: 200,
};

/** The sizes of this run: full, or short with KLANTBEELD_PROMISES=short, as where every change is checked. */
export const SIZES: Sizes = process.env.KLANTBEELD_PROMISES === 'short' ? SHORT : FULL;

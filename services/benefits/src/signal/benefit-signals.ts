import type { PeriodicWork } from '@klantbeeld/subgraph';
import { CLOCK_SIGNALS } from '../clock/clock.signals.js';
import { EXEMPTION_SIGNALS } from '../exemption/exemption.signals.js';
import { SANCTION_SIGNALS } from '../sanction/sanction.signals.js';
import { SUSPENSION_SIGNALS } from '../suspension/suspension.signals.js';
import { tellSignals, type SignalSource } from './signal.js';

/** So many are told in one transaction. */
const PART = 200;

const SOURCES: readonly SignalSource[] = [
  ...EXEMPTION_SIGNALS,
  ...SANCTION_SIGNALS,
  ...SUSPENSION_SIGNALS,
  ...CLOCK_SIGNALS,
];

/** What the clock asks of this service: telling what begins, ends or runs out, each once. */
export const BENEFIT_SIGNALS: readonly PeriodicWork[] = SOURCES.map((source) => ({
  name: `signals: ${source.name}`,
  part: async (transaction, today, after) => {
    const { signals, next } = await source.due(transaction, today, after, PART);
    await tellSignals(transaction, signals, today);
    return next;
  },
}));

import { objectType } from './decorate.js';

export const OR_NONE = { nullable: true };

/** A period, which every subgraph may have: federation shares it when all define it alike. */
export const Period = objectType('Period', { from: [String], until: [String, OR_NONE] }, ['@shareable']);

/** The period of a row. */
export const periodOf = ({ fromOn, untilOn }) => ({ from: fromOn, until: untilOn });

/** Money, shared as well. */
export const Money = objectType('Money', { cents: [Number] }, ['@shareable']);

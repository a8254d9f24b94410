import { defineEntity, p } from '@mikro-orm/core';
import { LAST_CHANGE } from '../last-change/index.js';

/** An intervention as it is stored; see intervention.type for what is shown. */
export const InterventionEntity = defineEntity({
  name: 'Intervention',
  tableName: 'intervention',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    planId: p.uuid(),
    goalId: p.uuid().nullable(),
    kind: p.text(),
    description: p.text().nullable(),
    provider: p.text().nullable(),
    hoursPerWeek: p.integer().nullable(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
    laws: p.array(),
    endReason: p.text().nullable(),
    organisation: p.text(),
    startedBy: p.text(),
    basisBwbId: p.text(),
    basisArticle: p.text(),
    basisParagraph: p.text().nullable(),
    basisValidFrom: p.date(),
    ...LAST_CHANGE,
    version: p.integer().version(),
  },
});

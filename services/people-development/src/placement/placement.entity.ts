import { defineEntity, p } from '@mikro-orm/core';
import { LAST_CHANGE } from '../last-change/index.js';

/** A placement as it is stored; see placement.type for what is shown. */
export const PlacementEntity = defineEntity({
  name: 'Placement',
  tableName: 'placement',
  properties: {
    id: p.uuid().primary(),
    clientId: p.uuid(),
    employerId: p.uuid().nullable(),
    stage: p.text(),
    jobTitle: p.text(),
    hoursPerWeek: p.integer(),
    workTypeId: p.uuid().nullable(),
    isCreatedWork: p.boolean().default(false),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
    endReason: p.text().nullable(),
    basisBwbId: p.text(),
    basisArticle: p.text(),
    basisParagraph: p.text().nullable(),
    basisValidFrom: p.date(),
    ...LAST_CHANGE,
    version: p.integer().version(),
  },
});

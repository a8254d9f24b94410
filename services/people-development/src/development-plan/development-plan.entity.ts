import { defineEntity, p } from '@mikro-orm/core';
import { LAST_CHANGE } from '../last-change/index.js';

/** A development plan as it is stored; see development-plan.type for what is shown. */
export const DevelopmentPlanEntity = defineEntity({
  name: 'DevelopmentPlan',
  tableName: 'development_plan',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    agreedOn: p.date(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
    hoursPerWeek: p.integer().nullable(),
    targetLevel: p.integer().nullable(),
    organisation: p.text(),
    agreedBy: p.text(),
    basisBwbId: p.text(),
    basisArticle: p.text(),
    basisParagraph: p.text().nullable(),
    basisValidFrom: p.date(),
    ...LAST_CHANGE,
    version: p.integer().version(),
  },
});

/** A goal of a plan. */
export const DevelopmentGoalEntity = defineEntity({
  name: 'DevelopmentGoal',
  tableName: 'development_goal',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    planId: p.uuid(),
    clientId: p.uuid(),
    place: p.smallint(),
    domain: p.text(),
    description: p.text(),
    targetOn: p.date().nullable(),
    state: p.text().default('OPEN'),
  },
});

import { defineEntity, p } from '@mikro-orm/core';
import type { FactSources } from './fact-source.rules.js';
import { LAST_CHANGE } from '../last-change/index.js';

/** An intake as it is stored; see intake.type for what is shown. */
export const IntakeEntity = defineEntity({
  name: 'Intake',
  tableName: 'intake',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    registeredOn: p.date(),
    question: p.text().nullable(),
    laws: p.array(),
    householdSize: p.integer().nullable(),
    workLanguage: p.text().nullable(),
    limitations: p.text().nullable(),
    adaptations: p.array(),
    participationLevel: p.integer().nullable(),
    sources: p.json<FactSources>().defaultRaw("'{}'"),
    organisation: p.text(),
    registeredBy: p.text(),
    ...LAST_CHANGE,
    version: p.integer().version(),
  },
});

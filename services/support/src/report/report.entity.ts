import { defineEntity, p } from '@mikro-orm/core';

/** A report of a need as it is stored; see report.type for what is shown. */
export const SupportReportEntity = defineEntity({
  name: 'SupportReport',
  tableName: 'support_report',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    municipalityCode: p.text(),
    reportedOn: p.date(),
    isUrgent: p.boolean(),
    requestedHelp: p.text(),
    state: p.text().default('RECEIVED'),
    registeredBy: p.text(),
    basisBwbId: p.text(),
    basisArticle: p.text(),
    basisParagraph: p.text().nullable(),
    basisValidFrom: p.date(),
    version: p.integer().version(),
  },
});

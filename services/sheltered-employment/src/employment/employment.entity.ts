import { defineEntity, p } from '@mikro-orm/core';

/** A job under the WSW as it is stored; see employment.type for what is shown. */
export const ShelteredEmploymentEntity = defineEntity({
  name: 'ShelteredEmployment',
  tableName: 'sheltered_employment',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    organisationCode: p.text(),
    kind: p.text(),
    workType: p.text().nullable(),
    setting: p.text(),
    fullTimeHundredths: p.integer(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
    recordedBy: p.text(),
    basisBwbId: p.text(),
    basisArticle: p.text(),
    basisParagraph: p.text().nullable(),
    basisValidFrom: p.date(),
    version: p.integer().version(),
  },
});

import { defineEntity, p } from '@mikro-orm/core';

/** A benefit as it is stored; see benefit.type for what is shown. */
export const BenefitEntity = defineEntity({
  name: 'Benefit',
  tableName: 'benefit',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    municipalityCode: p.text(),
    applicationId: p.uuid().nullable(),
    householdType: p.text(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
    decidedOn: p.date(),
    decidedBy: p.text(),
    basisBwbId: p.text(),
    basisArticle: p.text(),
    basisParagraph: p.text().nullable(),
    basisValidFrom: p.date(),
    version: p.integer().version(),
  },
});

/** The norm of a benefit over a period. */
export const BenefitPeriodEntity = defineEntity({
  name: 'BenefitPeriod',
  tableName: 'benefit_period',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    benefitId: p.uuid(),
    clientId: p.uuid(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
    normCents: p.integer(),
    supplementCents: p.integer().default(0),
    reductionCents: p.integer().default(0),
    ageBand: p.text().nullable(),
    partnerAgeBand: p.text().nullable(),
    hasChild: p.boolean().nullable(),
    costSharers: p.integer().nullable(),
    isInInstitution: p.boolean().nullable(),
    circumstances: p.array().nullable(),
    decidedOn: p.date().nullable(),
    decidedBy: p.text().nullable(),
  },
});

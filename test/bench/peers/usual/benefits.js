import { defineEntity, p } from '@mikro-orm/core';
import { ID, Int } from 'type-graphql';
import { fieldResolvers, objectType } from './decorate.js';
import { manyBy } from './loaders.js';
import { Money, Period, periodOf } from './types.js';

const BenefitEntity = defineEntity({
  name: 'Benefit',
  tableName: 'benefit',
  properties: {
    id: p.uuid().primary(),
    clientId: p.uuid(),
    householdType: p.text(),
    decidedOn: p.date(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
  },
});
const BenefitPeriodEntity = defineEntity({
  name: 'BenefitPeriod',
  tableName: 'benefit_period',
  properties: {
    id: p.uuid().primary(),
    benefitId: p.uuid(),
    normCents: p.integer(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
  },
});
const SanctionEntity = defineEntity({
  name: 'Sanction',
  tableName: 'sanction',
  properties: {
    id: p.uuid().primary(),
    clientId: p.uuid(),
    percentage: p.integer(),
    category: p.text(),
    amountCents: p.integer(),
    fromOn: p.date(),
    untilOn: p.date(),
  },
});

const BenefitPeriod = objectType('BenefitPeriod', {});
const Benefit = objectType('Benefit', { householdType: [String], decidedOn: [String] });
const Sanction = objectType('Sanction', { percentage: [Int], category: [String] });
const BenefitsDossier = objectType('BenefitsDossier', {});
const Client = objectType('Client', { id: [ID] }, ['@key(fields: "id")']);

export default {
  entities: [BenefitEntity, BenefitPeriodEntity, SanctionEntity],
  resolvers: [
    fieldResolvers(BenefitPeriod, {
      period: { of: Period, resolve: periodOf },
      norm: { of: Money, resolve: ({ normCents }) => ({ cents: normCents }) },
    }),
    fieldResolvers(Benefit, {
      period: { of: Period, resolve: periodOf },
      periods: { of: [BenefitPeriod], resolve: ({ id }, { loaders }) => loaders.periods.load(id) },
    }),
    fieldResolvers(Sanction, {
      period: { of: Period, resolve: periodOf },
      amount: { of: Money, resolve: ({ amountCents }) => ({ cents: amountCents }) },
    }),
    fieldResolvers(BenefitsDossier, {
      allBenefits: { of: [Benefit], resolve: ({ clientId }, { loaders }) => loaders.benefits.load(clientId) },
      sanctions: { of: [Sanction], resolve: ({ clientId }, { loaders }) => loaders.sanctions.load(clientId) },
    }),
    fieldResolvers(Client, { benefits: { of: BenefitsDossier, resolve: ({ id }) => ({ clientId: id }) } }),
  ],
  types: [Client],
  references: { Client: { __resolveReference: ({ id }) => ({ id }) } },
  loaders: (em) => ({
    benefits: manyBy(em, BenefitEntity, 'clientId', { orderBy: { fromOn: 'desc', id: 'asc' } }),
    periods: manyBy(em, BenefitPeriodEntity, 'benefitId', { orderBy: { fromOn: 'asc' } }),
    sanctions: manyBy(em, SanctionEntity, 'clientId', { orderBy: { fromOn: 'desc', id: 'asc' } }),
  }),
};

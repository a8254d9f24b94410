import { defineEntity, p } from '@mikro-orm/core';
import { ID, Int } from 'type-graphql';
import { fieldResolvers, objectType } from './decorate.js';
import { manyBy } from './loaders.js';
import { Period, periodOf } from './types.js';

const ArrangementEntity = defineEntity({
  name: 'SupportArrangement',
  tableName: 'support_arrangement',
  properties: {
    id: p.uuid().primary(),
    clientId: p.uuid(),
    decisionNumber: p.text(),
    productCode: p.text(),
    volumeAmount: p.integer(),
    volumeUnit: p.text(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
  },
});

const Product = objectType('SupportProduct', { code: [String] });
const Volume = objectType('SupportVolume', { amount: [Int], unit: [String] });
const Arrangement = objectType('SupportArrangement', { decisionNumber: [String] });
const SupportDossier = objectType('SupportDossier', {});
const Client = objectType('Client', { id: [ID] }, ['@key(fields: "id")']);

export default {
  entities: [ArrangementEntity],
  resolvers: [
    fieldResolvers(Arrangement, {
      product: { of: Product, resolve: ({ productCode }) => ({ code: productCode }) },
      volume: { of: Volume, resolve: ({ volumeAmount, volumeUnit }) => ({ amount: volumeAmount, unit: volumeUnit }) },
      period: { of: Period, resolve: periodOf },
    }),
    fieldResolvers(SupportDossier, {
      arrangements: { of: [Arrangement], resolve: ({ clientId }, { loaders }) => loaders.arrangements.load(clientId) },
    }),
    fieldResolvers(Client, { support: { of: SupportDossier, resolve: ({ id }) => ({ clientId: id }) } }),
  ],
  types: [Client],
  references: { Client: { __resolveReference: ({ id }) => ({ id }) } },
  loaders: (em) => ({
    arrangements: manyBy(em, ArrangementEntity, 'clientId', { orderBy: { fromOn: 'desc', id: 'asc' } }),
  }),
};

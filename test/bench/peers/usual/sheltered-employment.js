import { defineEntity, p } from '@mikro-orm/core';
import { ID } from 'type-graphql';
import { fieldResolvers, objectType } from './decorate.js';
import { manyBy } from './loaders.js';
import { OR_NONE } from './types.js';

const IndicationEntity = defineEntity({
  name: 'WswIndication',
  tableName: 'wsw_indication',
  properties: {
    id: p.uuid().primary(),
    clientId: p.uuid(),
    fromOn: p.date(),
    untilOn: p.date(),
    lapsedOn: p.date().nullable(),
    withdrawnOn: p.date().nullable(),
  },
});

const ShelteredEmploymentDossier = objectType('ShelteredEmploymentDossier', {});
const Client = objectType('Client', { id: [ID] }, ['@key(fields: "id")']);

/** First day on which the indication of today is no longer valid; null when there is none. */
async function validUntil({ clientId }, { loaders }) {
  const today = new Date().toISOString().slice(0, 10);
  for (const { fromOn, untilOn, lapsedOn, withdrawnOn } of await loaders.indications.load(clientId)) {
    const [until] = [untilOn, lapsedOn, withdrawnOn].filter((day) => day !== null).sort();
    if (fromOn <= today && today < until) return until;
  }
  return null;
}

export default {
  entities: [IndicationEntity],
  resolvers: [
    fieldResolvers(ShelteredEmploymentDossier, {
      hasValidIndication: {
        of: Boolean,
        resolve: async (dossier, context) => (await validUntil(dossier, context)) !== null,
      },
      indicationValidUntil: { of: String, options: OR_NONE, resolve: validUntil },
    }),
    fieldResolvers(Client, {
      shelteredEmployment: { of: ShelteredEmploymentDossier, resolve: ({ id }) => ({ clientId: id }) },
    }),
  ],
  types: [Client],
  references: { Client: { __resolveReference: ({ id }) => ({ id }) } },
  loaders: (em) => ({
    indications: manyBy(em, IndicationEntity, 'clientId', { orderBy: { fromOn: 'desc', id: 'asc' } }),
  }),
};

import { defineEntity, p } from '@mikro-orm/core';
import { ID, Int } from 'type-graphql';
import { fieldResolvers, objectType, queries } from './decorate.js';
import { manyBy, oneBy } from './loaders.js';
import { OR_NONE, Period, periodOf } from './types.js';

const ClientEntity = defineEntity({
  name: 'Client',
  tableName: 'client',
  properties: {
    id: p.uuid().primary(),
    sex: p.text(),
    givenNames: p.text().nullable(),
    surnamePrefix: p.text().nullable(),
    surname: p.text(),
    surnameSearch: p.text(),
    street: p.text().nullable(),
    houseNumber: p.integer().nullable(),
    postcode: p.text().nullable(),
    locality: p.text().nullable(),
    assignments: () => p.oneToMany(AssignmentEntity).mappedBy('client'),
  },
});
const AssignmentEntity = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  properties: {
    id: p.uuid().primary(),
    client: () => p.manyToOne(ClientEntity),
    staffId: p.text(),
    purpose: p.text(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
  },
});
const ContactEntity = defineEntity({
  name: 'ClientContact',
  tableName: 'client_contact',
  properties: { clientId: p.uuid().primary(), telephone: p.text().nullable(), email: p.text().nullable() },
});
const IntakeEntity = defineEntity({
  name: 'Intake',
  tableName: 'intake',
  properties: {
    id: p.uuid().primary(),
    clientId: p.uuid(),
    registeredOn: p.date(),
    question: p.text().nullable(),
    householdSize: p.integer().nullable(),
    workLanguage: p.text().nullable(),
    limitations: p.text().nullable(),
    adaptations: p.array(),
  },
});
const MeasurementEntity = defineEntity({
  name: 'ParticipationMeasurement',
  tableName: 'participation_measurement',
  properties: { id: p.uuid().primary(), clientId: p.uuid(), measuredOn: p.date(), level: p.integer() },
});
const EmployerEntity = defineEntity({
  name: 'Employer',
  tableName: 'employer',
  properties: { id: p.uuid().primary(), name: p.text() },
});
const PlacementEntity = defineEntity({
  name: 'Placement',
  tableName: 'placement',
  properties: {
    id: p.uuid().primary(),
    clientId: p.uuid(),
    employerId: p.uuid().nullable(),
    stage: p.text(),
    jobTitle: p.text(),
    hoursPerWeek: p.integer(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
  },
});

const PersonName = objectType('PersonName', {
  givenNames: [String, OR_NONE],
  prefix: [String, OR_NONE],
  surname: [String],
});
const Contact = objectType('Contact', { telephone: [String, OR_NONE], email: [String, OR_NONE] });
const Address = objectType('Address', {
  street: [String, OR_NONE],
  houseNumber: [Int, OR_NONE],
  postcode: [String, OR_NONE],
});
const Intake = objectType('Intake', {
  registeredOn: [String],
  question: [String, OR_NONE],
  householdSize: [Int, OR_NONE],
  workLanguage: [String, OR_NONE],
  limitations: [String, OR_NONE],
  adaptations: [[String]],
});
const ParticipationLevel = objectType('ParticipationLevel', { level: [Int], measuredOn: [String] });
const Employer = objectType('Employer', { name: [String] });
const Placement = objectType('Placement', { stage: [String], jobTitle: [String], hoursPerWeek: [Int] });
const Client = objectType('Client', { id: [ID], sex: [String], locality: [String, OR_NONE] }, ['@key(fields: "id")']);
const ClientEdge = objectType('ClientEdge', { node: [Client] });
const PageInfo = objectType('PageInfo', { hasNextPage: [Boolean] });
const ClientConnection = objectType('ClientConnection', { edges: [[ClientEdge]], pageInfo: [PageInfo] });

const ClientResolver = fieldResolvers(Client, {
  name: {
    of: PersonName,
    resolve: ({ givenNames, surnamePrefix: prefix, surname }) => ({ givenNames, prefix, surname }),
  },
  contact: {
    of: Contact,
    resolve: async ({ id }, { loaders }) => (await loaders.contact.load(id)) ?? { telephone: null, email: null },
  },
  address: {
    of: Address,
    resolve: ({ street, houseNumber, postcode }) => ({ street, houseNumber, postcode }),
  },
  intake: { of: Intake, options: OR_NONE, resolve: ({ id }, { loaders }) => loaders.intake.load(id) },
  participationLevel: {
    of: ParticipationLevel,
    options: OR_NONE,
    resolve: ({ id }, { loaders }) => loaders.level.load(id),
  },
  placements: { of: [Placement], resolve: ({ id }, { loaders }) => loaders.placements.load(id) },
});
const PlacementResolver = fieldResolvers(Placement, {
  period: { of: Period, resolve: periodOf },
  employer: {
    of: Employer,
    options: OR_NONE,
    resolve: ({ employerId }, { loaders }) => (employerId === null ? null : loaders.employer.load(employerId)),
  },
});
const ClientQueries = queries('ClientQueries', {
  client: {
    of: Client,
    options: OR_NONE,
    takes: { id: ID },
    resolve: ({ em }, id) => em.findOne(ClientEntity, { id }),
  },
  caseload: {
    of: ClientConnection,
    takes: { staff: String, first: Int },
    resolve: async ({ em }, staff, first) => {
      const today = new Date().toISOString().slice(0, 10);
      const running = { fromOn: { $lte: today }, $or: [{ untilOn: null }, { untilOn: { $gt: today } }] };
      const found = await em.find(
        ClientEntity,
        { assignments: { staffId: staff, purpose: 'WWB_WORK', ...running } },
        { orderBy: { surnameSearch: 'asc', id: 'asc' }, limit: first + 1 },
      );
      const edges = found.slice(0, first).map((node) => ({ node }));
      return { edges, pageInfo: { hasNextPage: found.length > first } };
    },
  },
});

const NEWEST = { orderBy: { fromOn: 'desc', id: 'asc' } };

export default {
  entities: [
    ClientEntity,
    AssignmentEntity,
    ContactEntity,
    IntakeEntity,
    MeasurementEntity,
    EmployerEntity,
    PlacementEntity,
  ],
  resolvers: [ClientResolver, PlacementResolver, ClientQueries],
  types: [Client],
  references: {
    Client: { __resolveReference: ({ id }, { loaders }) => loaders.client.load(id) },
  },
  loaders: (em) => ({
    client: oneBy(em, ClientEntity, 'id'),
    contact: oneBy(em, ContactEntity, 'clientId'),
    intake: oneBy(em, IntakeEntity, 'clientId'),
    level: oneBy(em, MeasurementEntity, 'clientId', { orderBy: { measuredOn: 'desc', id: 'desc' } }),
    placements: manyBy(em, PlacementEntity, 'clientId', NEWEST),
    employer: oneBy(em, EmployerEntity, 'id'),
  }),
};

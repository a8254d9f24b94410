import { GraphQLError } from 'graphql';
import type { TestResolvers, TestSubgraph } from './test-subgraph.js';

interface ClientRecord {
  readonly __typename: 'Client';
  readonly id: string;
  readonly name: string;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly friendId?: string;
  readonly mentees: readonly (string | null)[];
}

const ALMELO = { code: 'GM0141', name: 'Almelo' };
const ROOSENDAAL = { code: 'GM1674', name: 'Roosendaal' };

const clients: readonly ClientRecord[] = [
  { __typename: 'Client', id: '1', name: 'Noor', municipality: ALMELO, friendId: '2', mentees: ['2', null, '3'] },
  { __typename: 'Client', id: '2', name: 'Teun', municipality: ROOSENDAAL, friendId: '3', mentees: [] },
  { __typename: 'Client', id: '3', name: 'Samira', municipality: ALMELO, mentees: [null, '1', '1'] },
  { __typename: 'Client', id: '4', name: 'Daan', municipality: ROOSENDAAL, friendId: '1', mentees: ['4'] },
];

const placements = [
  { __typename: 'Placement', id: 'p1', clientId: '1', employer: 'Bakery' },
  { __typename: 'Placement', id: 'p2', clientId: '3', employer: 'Garden' },
] as const;

/** Finds a client of the world. */
export function clientOf(id: string): ClientRecord | null {
  return clients.find((client) => client.id === id) ?? null;
}

function plansOf(client: { readonly id: string }): { client: unknown; year: number; title: string }[] {
  return [2026, 2027].map((year) => ({ client: clientOf(client.id), year, title: `Plan ${year} of ${client.id}` }));
}

function connection(first: number): unknown {
  const edges = clients.slice(0, first).map((node) => ({ cursor: `c${node.id}`, node }));
  return { edges, hasMore: first < clients.length };
}

const peopleResolvers: TestResolvers = {
  Query: {
    viewer: () => ({ id: 'con-1', name: 'Ilse' }),
    client: (_source, { id }) => clientOf(id),
    clients: () => clients,
    caseload: (_source, { first }) => connection(first),
    node: (_source, { id }) => clientOf(id) ?? placements.find((placement) => placement.id === id) ?? null,
    search: () => [clients[0], placements[0], clients[2], placements[1]],
    findClients: (_source, { by }) => clients.filter((client) => client.id === by.id || client.name === by.name),
  },
  Mutation: {
    rename: (_source, { input }) => {
      const client = clientOf(input.id);
      if (!client) return { __typename: 'ClientNotFoundError', message: `Nobody is known as ${input.id}.` };
      return { __typename: 'RenameSuccess', client: { ...client, name: input.name } };
    },
    mustSucceed: (_source, { isAllowed }) => {
      if (isAllowed !== true) throw new GraphQLError('It did not succeed.', { extensions: { code: 'CONFLICT' } });
      return 'done';
    },
  },
  Subscription: { placementUpdated: (event) => event },
  PlacementUpdate: { placement: ({ placementId }) => placements.find(({ id }) => id === placementId) ?? null },
  Client: {
    name: ({ name }, { upper }) => (upper === true ? String(name).toUpperCase() : name),
    friend: ({ friendId }) => clientOf(friendId),
    mentees: ({ mentees }) => mentees.map((id: string | null) => (id === null ? null : clientOf(id))),
    plans: plansOf,
    nickname: ({ id }) => {
      if (id === '2') throw new GraphQLError('The nickname is secret.', { extensions: { code: 'FORBIDDEN' } });
      return `nick-${id}`;
    },
  },
  Placement: { client: ({ clientId }) => clientOf(clientId) },
  Plan: { client: ({ client }) => clientOf(client.id) },
};

/** The subgraph that knows who people are. */
export const people: TestSubgraph = {
  name: 'people-development',
  sdl: `
    type Query {
      viewer: Viewer!
      client(id: ID!): Client
      clients: [Client!]!
      caseload(first: Int = 2): ClientConnection!
      node(id: ID!): Node
      search: [SearchHit!]!
      findClients(by: ClientLookup!): [Client!]!
    }
    type Mutation {
      rename(input: RenameInput!): RenameResult
      mustSucceed(isAllowed: Boolean): String!
    }
    type Subscription { placementUpdated(clientId: ID): PlacementUpdate }
    input ClientLookup { id: ID name: String }
    input RenameInput { id: ID! name: String! }
    union RenameResult = RenameSuccess | ClientNotFoundError
    type RenameSuccess { client: Client! }
    interface UserError { message: String! }
    type ClientNotFoundError implements UserError { message: String! }
    type PlacementUpdate { cursor: String! placement: Placement }
    interface Node { id: ID! }
    union SearchHit = Client | Placement
    type Viewer { id: ID! name: String! }
    type ClientConnection { edges: [ClientEdge!]! hasMore: Boolean! }
    type ClientEdge { cursor: String! node: Client! }
    type Placement implements Node @key(fields: "id") { id: ID! employer: String! client: Client! }
    type Client implements Node @key(fields: "id") {
      id: ID!
      name(upper: Boolean = false): String!
      nickname: String
      municipality: Municipality!
      friend: Client
      mentees: [Client]!
      plans: [Plan!]!
    }
    type Plan @key(fields: "client { id } year") { client: Client! year: Int! title: String! }
    type Municipality @shareable { code: String! name: String! }`,
  resolvers: peopleResolvers,
  references: {
    Client: ({ id }) => clientOf(id),
    Placement: ({ id }) => placements.find((placement) => placement.id === id) ?? null,
    Plan: ({ client, year }) => plansOf(client).find((plan) => plan.year === year) ?? null,
  },
};

const WITHHELD = { __typename: 'Withheld', reason: 'NOT_IN_CASELOAD', explanation: 'This client is not yours.' };

const supportResolvers: TestResolvers = {
  Query: { dossiers: () => ['1', '3'].map((id) => ({ __typename: 'SupportDossier', id })) },
  Client: {
    support: ({ id }) => {
      if (id === '4') return null;
      return id === '2' ? WITHHELD : { __typename: 'SupportDossier', id };
    },
    strictScore: ({ id }) => {
      if (id === '3') throw new Error('There is no score.');
      return Number(id) * 10;
    },
  },
  SupportDossier: {
    note: ({ id }, { lang }) => `note ${id} ${lang ?? 'nl'}`,
    weight: ({ id }) => Number(id) * 2,
    client: ({ id }) => ({ __typename: 'Client', id }),
    goals: ({ id }) => (id === '1' ? ['walk', 'cook'] : null),
  },
  Plan: { goals: ({ client, year }) => (client.id === '3' ? null : [`goal ${client.id} ${year}`]) },
};

/** The subgraph that knows the support dossiers. It does not know client 4. */
export const support: TestSubgraph = {
  name: 'support',
  sdl: `
    type Query { dossiers: [SupportDossier!]! }
    type Client @key(fields: "id") { id: ID! support: SupportSection strictScore: Int! }
    union SupportSection = SupportDossier | Withheld
    type SupportDossier @key(fields: "id") {
      id: ID!
      note(lang: String): String!
      weight: Int!
      goals: [String!]
      client: Client!
    }
    type Plan @key(fields: "client { id } year") { client: Client! year: Int! goals: [String!] }
    type Withheld @shareable { reason: WithheldReason! explanation: String! }
    enum WithheldReason { NOT_IN_CASELOAD NO_LEGAL_BASIS }`,
  resolvers: supportResolvers,
  references: {
    Client: ({ id }) => ({ id }),
    SupportDossier: ({ id }) => ({ id }),
    Plan: (representation) => representation,
  },
};

const benefitsResolvers: TestResolvers = {
  Client: {
    benefits: ({ id }) => (id === '1' ? WITHHELD : { __typename: 'BenefitsDossier', id }),
    band: ({ id, municipality }) => `${municipality.code}-${id}`,
    payments: ({ id }) => (id === '2' ? null : [{ cents: 100 }, null, { cents: 250 }]),
  },
  BenefitsDossier: { kind: () => 'INCOME', amount: ({ id }) => (id === '3' ? null : 1023.5) },
  Mutation: { grantBenefit: (_source, { clientId }) => clientOf(clientId) },
};

/** The subgraph that knows the benefits. */
export const benefits: TestSubgraph = {
  name: 'benefits',
  sdl: `
    type Mutation { grantBenefit(clientId: ID!): Client }
    type Client @key(fields: "id") {
      id: ID!
      municipality: Municipality! @external
      benefits: BenefitsSection
      band: String @requires(fields: "municipality { code }")
      payments: [Payment]
    }
    type Municipality @shareable { code: String! name: String! }
    type Payment { cents: Int! }
    union BenefitsSection = BenefitsDossier | Withheld
    type BenefitsDossier { kind: String! amount: Float }
    type Withheld @shareable { reason: WithheldReason! explanation: String! }
    enum WithheldReason { NOT_IN_CASELOAD NO_LEGAL_BASIS }`,
  resolvers: benefitsResolvers,
  references: {
    Client: (representation) => (clientOf(representation.id) ? representation : null),
  },
};

/** The three subgraphs together. */
export const clientWorld: readonly TestSubgraph[] = [people, support, benefits];

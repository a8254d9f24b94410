const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

/** The subgraph that has the subscription. */
export const PLACEMENTS = `${LINK}
type Query { placement: Placement }
type Subscription { placementUpdated(after: String): PlacementUpdate! }
type PlacementUpdate { cursor: String! kind: String! placement: Placement }
type Placement { id: ID! version: Int! jobTitle: String! hoursPerWeek: Float client: Client! }
type Client @key(fields: "id") { id: ID! name: Name! }
type Name { full: String! }`;

/** The subgraph that is asked for the rest on every event. */
export const DOSSIERS = `${LINK}
type Query { dossiers: Int }
type Client @key(fields: "id") { id: ID! benefits: Benefits! support: Support! }
union Benefits = BenefitsDossier | Withheld
union Support = SupportDossier | Withheld
type BenefitsDossier { exemption: Exemption }
type Exemption { exempt: Boolean }
type SupportDossier { since: String }
type Withheld { reason: String }`;

/** The same for who executes it: with what federation adds, and without its directives. */
export function executable(source: string): string {
  const plain = source.replace(LINK, '').replaceAll(/ @key\(fields: "id"\)/g, '');
  return `${plain}
scalar _Any
union _Entity = Client
extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`;
}

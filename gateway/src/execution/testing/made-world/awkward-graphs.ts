import type { MadeSubgraph } from './facts.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@requires", "@external", "@provides", "@override", "@interfaceObject", "@inaccessible"])`;

function graph(parts: Readonly<Record<string, string>>): readonly MadeSubgraph[] {
  return Object.entries(parts).map(([name, sdl]) => ({ name, sdl: `${LINK}\n${sdl}` }));
}

/** Small supergraphs, each with something that federation makes hard. */
export const AWKWARD_GRAPHS: Readonly<Record<string, readonly MadeSubgraph[]>> = {
  'keys within keys': graph({
    organisations: `
      type Query { teams: [Team!]! organisation(id: ID!): Organisation }
      type Organisation @key(fields: "id") { id: ID! name: String teams(first: Int = 2): [Team!]! }
      type Team @key(fields: "organisation { id } place { code }") {
        organisation: Organisation! place: Place! title: String
      }
      type Place { code: ID! label: String @shareable }`,
    workers: `
      type Query { workers: [Worker] }
      type Worker @key(fields: "id") { id: ID! team: Team colleagues: [Worker!] }
      type Team @key(fields: "organisation { id } place { code }") {
        organisation: Organisation! place: Place! members(first: Int): [Worker!]! size: Int!
      }
      type Organisation @key(fields: "id") { id: ID! workers: [Worker!] }
      type Place { code: ID! label: String @shareable }`,
  }),
  'several keys': graph({
    accounts: `
      type Query { users: [User!]! user(email: String!): User }
      type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! name: String }`,
    mail: `
      type Query { inboxes: [Inbox] }
      type Inbox { owner: User! size: Int }
      type User @key(fields: "email") { email: String! unread: Int! inbox: Inbox signature(language: String = "nl"): String }`,
    payroll: `
      type Query { payslips: [Payslip!] }
      type Payslip @key(fields: "user { id } month") { user: User! month: Int! cents: Int }
      type User @key(fields: "id") { id: ID! payslips: [Payslip!] last: Payslip }`,
    audit: `
      type Payslip @key(fields: "user { id } month") { user: User! month: Int! isChecked: Boolean! checkedBy: User }
      type User @key(fields: "id") { id: ID! looks: Int }`,
  }),
  'circles of references': graph({
    people: `
      type Query { person(id: ID!): Person people: [Person] }
      type Person @key(fields: "id") { id: ID! name: String! friend: Person friends: [Person]! }`,
    homes: `
      type Query { homes: [[Home!]]! }
      type Home @key(fields: "id") { id: ID! residents: [Person!] owner: Person! }
      type Person @key(fields: "id") { id: ID! home: Home neighbours: [[Person]!] }`,
    clubs: `
      type Club @key(fields: "id") { id: ID! members: [Person] clubhouse: Home }
      type Home @key(fields: "id") { id: ID! nearest: Club }
      type Person @key(fields: "id") { id: ID! clubs: [Club!]! captainOf: Club }`,
  }),
  'fields that require others': graph({
    catalogue: `
      type Query { products: [Product!]! product(id: ID!): Product }
      type Product @key(fields: "id") {
        id: ID! weight: Float price(currency: Currency! = EUR): Int box: Box parts: [Part!]
      }
      type Box { size: Size depth: Int }
      type Size { width: Int height: Int }
      type Part { number: String amount: Int }
      enum Currency { EUR USD }`,
    shipping: `
      type Query { depots: [Depot] }
      type Depot @key(fields: "id") { id: ID! stock: [Product!] }
      type Product @key(fields: "id") {
        id: ID!
        weight: Float @external
        box: Box @external
        price(currency: Currency! = EUR): Int @external
        parts: [Part!] @external
        postage(fast: Boolean): Int @requires(fields: "weight price(currency: USD)")
        label: String @requires(fields: "box { size { width height } }")
        packing: Packing @requires(fields: "parts { number amount } box { depth }")
      }
      type Packing { slip: String pieces: [Int!] }
      type Box { size: Size @external depth: Int @external }
      type Size { width: Int @external height: Int @external }
      type Part { number: String @external amount: Int @external }
      enum Currency { EUR USD }`,
    planning: `
      type Product @key(fields: "id") {
        id: ID!
        postage(fast: Boolean): Int @external
        label: String @external
        delivery: String @requires(fields: "postage(fast: true) label")
        risk: Int
      }`,
  }),
  'fields that another provides': graph({
    books: `
      type Query { books: [Book!] }
      type Book @key(fields: "isbn") { isbn: ID! title: String @shareable author: Author year: Int @shareable }
      type Author @key(fields: "id") { id: ID! name: String @shareable books: [Book!] }`,
    shelves: `
      type Query { shelves: [Shelf!] }
      type Shelf { label: String books: [Book!] @provides(fields: "title author { name }") newest: Book @provides(fields: "year") }
      type Book @key(fields: "isbn") { isbn: ID! title: String @external year: Int @external author: Author @external lent: Boolean }
      type Author @key(fields: "id") { id: ID! name: String @external }`,
  }),
  'fields that moved': graph({
    old: `
      type Query { orders: [Order!] legacy: String }
      type Order @key(fields: "id") { id: ID! total: Int lines: [Line!] note: String }
      type Line @shareable { text: String cents: Int }`,
    new: `
      type Query { legacy: String @override(from: "old") lastOrder: Order }
      type Order @key(fields: "id") { id: ID! total: Int @override(from: "old") lines: [Line!] @override(from: "old") isPaid: Boolean! }
      type Line @shareable { text: String cents: Int }`,
  }),
  'interfaces as objects': graph({
    media: `
      type Query { media: [Media!]! search: [Media] }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int sequel: Film }
      type Song implements Media @key(fields: "id") { id: ID! title: String beats: Int album: [Media!] }`,
    reviews: `
      type Query { best: Media ranking: [Media!]! }
      type Media @interfaceObject @key(fields: "id") { id: ID! score: Int reviews(first: Int): [Review!] }
      type Review @key(fields: "id") { id: ID! text: String subject: Media! }`,
    persons: `
      type Review @key(fields: "id") { id: ID! writer: Person }
      type Person { name: String favourite: Review }`,
  }),
  'shared roots': graph({
    one: `
      type Query @shareable { viewer: Viewer! settings: Settings place(code: ID!): Place }
      type Mutation { rename(name: String!): Viewer! }
      type Viewer @shareable { name: String! }
      type Settings { theme: String @shareable language: Language! }
      type Place @key(fields: "code") { code: ID! label: String @shareable population: Int }
      enum Language { NL EN }`,
    two: `
      type Query @shareable { viewer: Viewer! settings: Settings place(code: ID!): Place }
      type Mutation { forget(what: [Subject!]!): Boolean move(to: ID!): Place }
      type Subscription { moved(from: ID): Place renamed: Viewer! }
      type Viewer @shareable { name: String! }
      type Settings { theme: String @shareable volume: Int }
      type Place @key(fields: "code") { code: ID! label: String @shareable weather: Weather }
      type Weather { degrees: Float! wind(unit: Unit = BEAUFORT): Int }
      enum Unit { BEAUFORT KNOTS }
      enum Subject { NAME PLACE }`,
  }),
  'unions and interfaces over subgraphs': graph({
    care: `
      type Query { sections: [Section!] subject(id: ID!): Subject everything: [Thing!]! }
      union Section = Plan | Withheld
      interface Thing { id: ID! }
      interface Subject implements Thing { id: ID! name: String }
      type Plan implements Thing @key(fields: "id") { id: ID! goals: [String!] subject: Subject }
      type Child implements Subject & Thing @key(fields: "id") { id: ID! name: String school: String plan: Plan }
      type Adult implements Subject & Thing @key(fields: "id") { id: ID! name: String section: Section }
      type Withheld @shareable { reason: Reason! explanation: String! }
      enum Reason { NO_RIGHT NO_GROUND }`,
    work: `
      type Query { sections2: [[Section]!] }
      union Section = Job | Withheld
      type Job @key(fields: "id") { id: ID! hours: Int worker: Adult! }
      type Adult @key(fields: "id") { id: ID! jobs: [Job!]! work: Section! }
      type Child @key(fields: "id") { id: ID! work: Section }
      type Plan @key(fields: "id") { id: ID! related: [Section!] }
      type Withheld @shareable { reason: Reason! explanation: String! }
      enum Reason { NO_RIGHT NO_GROUND }`,
    grades: `
      interface Graded { grade: Int }
      type Child implements Graded @key(fields: "id") { id: ID! grade: Int }
      type Adult implements Graded @key(fields: "id") { id: ID! grade: Int diplomas: [Graded!] }
      type Query { graded: [Graded] }`,
  }),
  'what clients may not know': graph({
    inner: `
      type Query { cases: [Case!]! hidden: String @inaccessible part: Part }
      type Case @key(fields: "number secret") { number: Int! secret: ID! @inaccessible state: State states: [State!] part: Part }
      enum State { OPEN CLOSED BURIED @inaccessible }
      union Part = Letter | Note
      type Letter { text: String }
      type Note @inaccessible { text: String }`,
    outer: `
      type Case @key(fields: "number secret") { number: Int! secret: ID! deadline(working: Boolean! = true): String owner: Owner }
      type Owner @key(fields: "id") { id: ID! cases: [Case!] }`,
  }),
  'arguments of all kinds': graph({
    search: `
      type Query { find(by: Lookup!, limit: Int = 3, kinds: [Kind!] = [A]): [Found!]! one(only: One!): Found }
      type Mutation { store(input: [Lookup!]!): Found! remove(id: ID!, why: Kind): Boolean! }
      type Subscription { found(by: Lookup): Found }
      input Lookup { id: ID name: String! = "x" near: Near kinds: [[Kind]!] }
      input Near { lat: Float! lon: Float! deeper: Lookup }
      input One @oneOf { id: ID number: Int near: Near }
      enum Kind { A B C }
      type Found @key(fields: "id") { id: ID! text(by: Lookup, max: Int! = 10): String }`,
    details: `
      type Mutation { touch(id: ID!): Found }
      enum Kind { A B C }
      type Found @key(fields: "id") { id: ID! detail(kind: Kind! = B, deep: Boolean): Detail same(times: Int): [Found] }
      type Detail { text(kinds: [Kind!]): String! number: Float constructor: String toString: [Int!] }`,
  }),
};

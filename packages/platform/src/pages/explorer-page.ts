import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

const FIRST_QUERY = `# Set the header "authorization" to the token that this command prints:
#   pnpm --silent run token con-1
# and "x-purpose" to one of the purposes of that person.
query Caseload {
  viewer { name purposes purpose }
  caseload(first: 5) {
    edges {
      node {
        name { full }
        benefits { __typename ... on Withheld { reason explanation } }
      }
    }
  }
}
`;

/** The GraphQL explorer as one page without outside requests. */
export function renderExplorer(): string {
  return renderGraphiQL({
    title: 'Klantbeeld explorer',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERY,
    headerEditorEnabled: true,
    headers: '{\n  "authorization": "Bearer …",\n  "x-purpose": "WWB_WORK"\n}',
    shouldPersistHeaders: false,
    subscriptionsProtocol: 'WS',
  });
}

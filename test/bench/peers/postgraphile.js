// PostGraphile as its pages recommend it for production: the Amber preset, Grafserv on node:http, a pool of pg.
import { createServer } from 'node:http';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { postgraphile } from 'postgraphile';

/** Serves one schema of a database on a free port of this machine; resolves to the server and how its schema reads. */
export async function servePostgraphile(connectionString) {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [makePgService({ connectionString, schemas: ['public'] })],
    grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false },
    grafast: { explain: false },
  });
  const serving = instance.createServ(grafserv);
  const http = createServer();
  await serving.addTo(http);
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { http, schema: await instance.getSchema() };
}

import { todayInTheNetherlands } from '@klantbeeld/domain';
import { createEmbeddedIssuer } from '../issuer/index.js';
import { DEMO_SIGN_INS } from '../demo/client-sign-ins.js';
import { demoDatabases } from '../demo/databases.js';
import { hasDemo, seedDemo } from '../demo/seed-demo.js';
import { pageOptions } from '../pages/page-options.js';
import { servePages } from '../pages/pages.js';
import { retainUntil } from '../retention/retain-until.js';
import { openDatabaseServer } from '../running/database-server.js';
import { describeEventLog } from '../running/event-log.js';
import { openSignIn } from '../running/sign-in.js';
import { anchorFolderIn } from '../running/start-subgraphs.js';
import { startWorld, type World } from '../running/start-world.js';
import { stopAsked } from '../running/stop-asked.js';
import { logFailure } from '../settings/log.js';
import { describeMode } from '../settings/describe-mode.js';
import { openSecrets, type Secrets } from '../settings/secrets.js';
import type { Settings } from '../settings/settings.js';
import { doorSettings, settings, tell } from './context.js';

/** `klantbeeld start`: everything in one process, until it is stopped. */
export async function start(): Promise<void> {
  const set = settings();
  const asked = stopAsked();
  const server = await openDatabaseServer(set, { asOwner: true, log: tell });
  try {
    const secrets = await openSecrets(set);
    const signIn = await openSignIn(set, tell);
    try {
      const world = await startWorld({
        server: { url: server.url, prefix: set.databasePrefix, natsUrl: set.natsUrl, secrets },
        anchorFolder: anchorFolderIn(set.dataDirectory),
        host: set.host,
        port: set.port,
        verify: signIn.verify,
        ...doorSettings(set),
        canSignIn: signIn.canSignIn,
        prepare: async (databases) => {
          if (signIn.embedded) await makeDemoOnce(databases, secrets);
        },
        pages: (app) => {
          servePages(app, signIn.embedded ? DEMO_SIGN_INS : [], pageOptions(set));
          if (!signIn.embedded) return;
          const issuer = createEmbeddedIssuer({
            keys: signIn.embedded,
            staff: DEMO_SIGN_INS,
            mountPath: '/oidc',
            onFailure: (error) => logFailure({ error, path: 'issuer' }),
          });
          app.use('/oidc', issuer.handler);
        },
      });
      announce(world.door.url, server.description, set);
      const { dataDirectory } = set;
      const end = Promise.race([asked, server.lost]);
      const lost = await retainUntil(end, world, { secrets, dataDirectory, path: 'retention' });
      await world.stop();
      if (lost) throw lost;
    } finally {
      signIn.close();
    }
  } finally {
    await server.stop();
  }
}

async function makeDemoOnce(databases: World['databases'], { vault }: Secrets): Promise<void> {
  const seats = demoDatabases(databases);
  if (!(await hasDemo(seats))) await seedDemo(seats, { vault, today: todayInTheNetherlands() });
}

function announce(url: string, database: string, { documents, natsUrl, databasePrefix }: Settings): void {
  const lines = [
    `Klantbeeld is ready at ${url}`,
    `  graph      ${url}/graphql   (subscriptions on the same address, ws://)`,
    ...(documents === 'open' ? [`  explorer   ${url}/explorer`] : []),
    `  schema     ${url}/schema.graphql`,
    `  health     ${url}/health/ready`,
    `  database   ${database}`,
    `  events     ${describeEventLog(natsUrl, databasePrefix)}`,
    `  documents  ${describeMode(documents)}`,
    'A token: npx pnpm --silent run token con-1. Stop: Ctrl-C.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

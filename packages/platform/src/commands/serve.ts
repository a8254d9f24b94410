import { createPublicKey } from 'node:crypto';
import { openNetworkLink, type Door } from '@klantbeeld/gateway';
import { serveSubgraph } from '@klantbeeld/subgraph';
import { createEmbeddedIssuer } from '../issuer/index.js';
import { DEMO_SIGN_INS } from '../demo/client-sign-ins.js';
import { pageOptions } from '../pages/page-options.js';
import { servePages } from '../pages/pages.js';
import { retainUntil } from '../retention/retain-until.js';
import { openDatabaseServer } from '../running/database-server.js';
import { describeEventLog } from '../running/event-log.js';
import { defaultPortOf, SERVICES, SUBGRAPHS } from '../running/services.js';
import { openLive, type OpenedLive } from '../running/open-live.js';
import { openSignIn, type SignIn } from '../running/sign-in.js';
import { startGateway } from '../running/start-gateway.js';
import { anchorFolderIn, startSubgraphs } from '../running/start-subgraphs.js';
import { stopAsked } from '../running/stop-asked.js';
import { logFailure } from '../settings/log.js';
import { describeMode } from '../settings/describe-mode.js';
import { openSecrets, type Secrets } from '../settings/secrets.js';
import type { Settings } from '../settings/settings.js';
import { doorSettings, settings, tell } from './context.js';
import { UsageError } from './usage-error.js';

/** `klantbeeld serve <part>`: one subgraph, or the gateway, in a process of its own. */
export async function serve(part: string, options: { readonly port?: string }): Promise<void> {
  const port = portOf(part, options.port);
  if (part === 'gateway') return serveGateway(port);
  const service = SERVICES.find((one) => one.name === part);
  if (!service) throw new UsageError(`There is no part ${part}; choose from gateway, ${SUBGRAPHS.join(', ')}.`);
  const set = settings();
  const asked = stopAsked();
  const server = await openDatabaseServer(set, { asOwner: false, log: tell });
  try {
    const secrets = await openSecrets(set);
    const running = await startSubgraphs(
      { url: server.url, prefix: set.databasePrefix, natsUrl: set.natsUrl, secrets },
      [service],
      {
        anchorFolder: anchorFolderIn(set.dataDirectory),
      },
    );
    try {
      const served = await serveSubgraph(running.subgraphs.get(part)!, {
        host: set.host,
        port,
        gatewayKey: createPublicKey(secrets.gatewayKey),
        drainSeconds: set.drainSeconds,
        onFailure: logFailure,
      });
      process.stdout.write(
        `${part} is ready at ${served.url}\n  events     ${describeEventLog(set.natsUrl, set.databasePrefix)}\n`,
      );
      const { dataDirectory } = set;
      const end = Promise.race([asked, server.lost]);
      const lost = await retainUntil(end, running, { secrets, dataDirectory, path: `retention of ${part}` });
      await served.stop();
      if (lost) throw lost;
    } finally {
      await running.stop();
    }
  } finally {
    await server.stop();
  }
}

async function serveGateway(port: number): Promise<void> {
  const set = settings();
  const asked = stopAsked();
  const server = await openDatabaseServer(set, { asOwner: false, log: tell });
  try {
    const secrets = await openSecrets(set);
    const live = await openLive({ url: server.url, prefix: set.databasePrefix, natsUrl: set.natsUrl, secrets });
    try {
      const signIn = await openSignIn(set, tell);
      try {
        const door = await openGateway(port, { set, secrets, live, signIn });
        process.stdout.write(`gateway is ready at ${door.url}\n  documents  ${describeMode(set.documents)}\n`);
        const lost = await Promise.race([asked, server.lost]);
        await door.close();
        if (lost) throw lost;
      } finally {
        signIn.close();
      }
    } finally {
      await live.close();
    }
  } finally {
    await server.stop();
  }
}

/** What the gateway of a process of its own is made of. */
interface GatewayParts {
  readonly set: Settings;
  readonly secrets: Secrets;
  readonly live: OpenedLive;
  readonly signIn: SignIn;
}

function openGateway(port: number, { set, secrets, live, signIn }: GatewayParts): Promise<Door> {
  const links = SUBGRAPHS.map((subgraph) => {
    const url = set.subgraphUrls.get(subgraph) ?? `http://127.0.0.1:${defaultPortOf(subgraph)}`;
    return [subgraph, openNetworkLink({ subgraph, url, key: secrets.gatewayKey })] as const;
  });
  return startGateway({
    host: set.host,
    port,
    verify: signIn.verify,
    ...doorSettings(set),
    canSignIn: signIn.canSignIn,
    links: new Map(links),
    live,
    pages: (app) => {
      servePages(app, signIn.embedded ? DEMO_SIGN_INS : [], pageOptions(set));
      if (!signIn.embedded) return;
      app.use(
        '/oidc',
        createEmbeddedIssuer({ keys: signIn.embedded, staff: DEMO_SIGN_INS, mountPath: '/oidc' }).handler,
      );
    },
  });
}

function portOf(part: string, given: string | undefined): number {
  const port = given === undefined ? (process.env.PORT ? settings().port : defaultPortOf(part)) : Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError('--port is a number from 0 (any free port) to 65535.');
}

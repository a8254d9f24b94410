import WebSocket from 'ws';
import { isOwn } from '../measuring/members.js';
import type { SignedIn } from './questions.js';

const QUERY = `subscription { placementUpdated { cursor kind placement {
  id version stage jobTitle hoursPerWeek client { id name { full } }
} } }`;

/** Sockets that follow the placements of their own clients. */
export interface Followers {
  /** Opens a socket; resolves when the gateway let it in. */
  open(who: SignedIn, isCounted: boolean): Promise<void>;
  /** Notes when an act was sent, in milliseconds; those who have to hear of it are counted. */
  acted(placementId: string, clientId: string, sentAt: number): void;
  /** Acts that somebody has not heard of yet. */
  missing(): number;
  /** Milliseconds from act to socket, of all who heard of what was done from a moment on. */
  delays(since: number): number[];
  /** What went wrong at sockets, in words. */
  readonly failures: string[];
}

interface Follower {
  readonly who: SignedIn;
  /** Whether each act has to reach it: it was open before the first. */
  readonly isCounted: boolean;
  /** When it heard of each placement, in order. */
  readonly heard: Map<string, number[]>;
}

/** An act on a placement of a client. */
interface Acts {
  readonly clientId: string;
  readonly sentAt: number[];
}

export function openFollowers(url: string): Followers {
  const followers: Follower[] = [];
  const acts = new Map<string, Acts>();
  const failures: string[] = [];
  const pairs = function* (): Generator<{ sentAt: number; heardAt: number | undefined; isCounted: boolean }> {
    for (const [placementId, { clientId, sentAt }] of acts) {
      for (const { who, heard, isCounted } of followers) {
        if (!isOwn(who.member, clientId)) continue;
        const times = heard.get(placementId) ?? [];
        // Who came later heard the last of them.
        const missed = isCounted ? 0 : sentAt.length - times.length;
        for (const [index, at] of sentAt.entries()) yield { sentAt: at, heardAt: times[index - missed], isCounted };
      }
    }
  };
  return {
    failures,
    open: async (who, isCounted) => {
      const heard: Follower['heard'] = new Map();
      await connect(url, who, {
        hear: (message) => failures.push(...note(message, who, heard)),
        close: (why) => void failures.push(why),
      });
      followers.push({ who, isCounted, heard });
    },
    acted: (placementId, clientId, sentAt) => {
      const known = acts.get(placementId);
      if (known) known.sentAt.push(sentAt);
      else acts.set(placementId, { clientId, sentAt: [sentAt] });
    },
    missing: () => [...pairs()].filter(({ heardAt, isCounted }) => isCounted && heardAt === undefined).length,
    delays: (since) =>
      [...pairs()].flatMap(({ sentAt, heardAt }) => (heardAt === undefined || sentAt < since ? [] : heardAt - sentAt)),
  };
}

interface Ears {
  hear(message: string): void;
  close(why: string): void;
}

function connect(url: string, { member, token }: SignedIn, { hear, close }: Ears): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
    socket.once('error', reject);
    socket.on('close', (code, reason) => {
      const why = `A socket was closed with ${code} ${reason.toString()}`;
      close(why);
      reject(new Error(why));
    });
    socket.on('open', () => {
      const payload = { authorization: `Bearer ${token}`, 'x-purpose': member.purpose };
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
    });
    socket.on('message', (data: Buffer) => {
      const message = data.toString();
      if (!message.startsWith('{"type":"connection_ack"')) return hear(message);
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY } }));
      resolve();
    });
  });
}

/** Notes what a socket heard; gives what is wrong with it. */
function note(text: string, { member }: SignedIn, heard: Follower['heard']): string[] {
  const { type, payload } = JSON.parse(text);
  if (type === 'ping') return [];
  const placement = payload?.data?.placementUpdated?.placement;
  if (type !== 'next' || payload.errors || !placement?.client?.name?.full) return [`A socket heard ${text}`];
  if (!isOwn(member, placement.client.id)) return [`${member.id} heard of a client of somebody else.`];
  const times = heard.get(placement.id) ?? [];
  heard.set(placement.id, [...times, performance.now()]);
  return [];
}

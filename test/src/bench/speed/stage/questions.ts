import { createHash, type KeyObject } from 'node:crypto';
import { memberOf, clientIdOf, tokenOf, type Member } from '../../measuring/members.js';
import { AUDIENCE, ISSUER } from '../../measuring/trusted-key.js';
import { drawsOf } from '../../morning/mix.js';
import type { Question } from '../operations.js';
import { LISTING_STAFF } from './relations.js';
import { rowsOf } from './sql.js';
import type { Stage } from './stage.js';

/** Members of staff who ask about one of their clients: more than any cache in front of their tokens should hold by heart. */
const ASKING_STAFF = 250;
/** Different questions about one client. */
const VIEWS = 8_000;

/** The same questions for every contender, in the same order. */
export interface Questions {
  readonly view: readonly Question[];
  /** Lists of so many. */
  list(first: number): readonly Question[];
}

/** Draws members of staff and clients of theirs; the same ones for the same number of clients. */
export async function drawQuestions({ urlOf, clients }: Stage, key: KeyObject): Promise<Questions> {
  const text = `select id, roles, organisation from staff_member where id ~ '^vol-con-' order by id`;
  const rows = await rowsOf<Pick<Member, 'id' | 'roles' | 'organisation'>>(urlOf('people-development'), text);
  const members = rows.map((row) => memberOf(row, clients));
  const draw = drawsOf(20_261_122);
  const asking = members.toSorted(byDigest).slice(0, ASKING_STAFF);
  const tokens = await tokensOf([...asking, ...members.slice(0, LISTING_STAFF)], key);
  const oneOf = (list: readonly Member[]): Member => list[Math.floor(draw() * list.length)]!;
  const view = Array.from({ length: VIEWS }, (): Question => {
    const { id, organisation, clients: own } = oneOf(asking);
    const number = own.first + Math.floor(draw() * (own.last - own.first + 1));
    const who = { staffId: id, organisation, token: tokens.get(id)! };
    return { ...who, operation: 'view', clientId: clientIdOf(number), first: 0 };
  });
  const listing = Array.from({ length: VIEWS / 10 }, () => oneOf(members.slice(0, LISTING_STAFF)));
  return {
    view,
    list: (first) =>
      listing.map(({ id, organisation }) => {
        const who = { staffId: id, organisation, token: tokens.get(id)! };
        return { ...who, operation: 'list', clientId: null, first };
      }),
  };
}

function byDigest(one: Member, other: Member): number {
  const digest = ({ id }: Member): string => createHash('md5').update(id).digest('hex');
  return digest(one) < digest(other) ? -1 : 1;
}

async function tokensOf(members: readonly Member[], key: KeyObject): Promise<ReadonlyMap<string, string>> {
  const signing = { key, issuer: ISSUER, audience: AUDIENCE };
  const made = members.map(async (member) => [member.id, await tokenOf(member, signing)] as const);
  return new Map(await Promise.all(made));
}

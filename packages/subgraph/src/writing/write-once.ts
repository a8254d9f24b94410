import { createHash } from 'node:crypto';
import { againAfterDeadlock, type UnitOfWork } from '@klantbeeld/database';
import { badInput, requestError } from '../errors/request-error.js';
import type { ServiceTools, SubgraphRequest } from '../request/request.js';

/** What a write answers: a member of its result union, by name, with ids and refusals; things themselves are read afterwards. */
export interface WriteAnswer {
  readonly __typename: string;
}

/** The part of every input that makes a repeat harmless. */
export interface RepeatableInput {
  readonly idempotencyKey?: string | null;
}

const CLAIM = `
  insert into idempotency_key (staff_id, key, operation, input_hash) values ($1, $2, $3, $4)
  on conflict (staff_id, key) do nothing returning key`;
const RECALL = 'select input_hash, answer from idempotency_key where staff_id = $1 and key = $2';
const REMEMBER = 'update idempotency_key set answer = $3 where staff_id = $1 and key = $2';

/** Raised inside a unit of work to undo it and answer with a refusal instead. */
class Refusal<Answer extends WriteAnswer> extends Error {
  constructor(readonly answer: Answer) {
    super('refused');
  }
}

/** Undoes the unit of work and answers with this refusal; a refused write may be tried again under the same key. */
export function refuse(answer: WriteAnswer): never {
  throw new Refusal(answer);
}

/**
 * Runs a write in one transaction. With an idempotency key a repeat gets the first answer and has no second effect,
 * also after a restart and when both arrive at once; the same key with another input is a CONFLICT.
 */
export async function writeOnce<Answer extends WriteAnswer>(
  request: SubgraphRequest<ServiceTools>,
  operation: string,
  input: RepeatableInput,
  work: (unit: UnitOfWork) => Promise<Answer>,
): Promise<Answer> {
  if (request.refusal) throw request.refusal;
  try {
    const answer = await againAfterDeadlock(() =>
      request.writer.write(async (unit) => {
        // An act whose look could not be written down has no effect.
        await request.tools.accessLog.mustBeThere(unit.sql);
        // An act before it in the same document may have read what it decides by, before anything was locked.
        request.startAnew();
        return once(request, operation, input, unit, work);
      }),
    );
    request.tools.committed();
    // What was read to decide about the write is older than the write: the answer shows things as they stand now.
    request.startAnew();
    return answer;
  } catch (error) {
    if (error instanceof Refusal) return error.answer as Answer;
    throw error;
  }
}

async function once<Answer extends WriteAnswer>(
  request: SubgraphRequest<ServiceTools>,
  operation: string,
  input: RepeatableInput,
  unit: UnitOfWork,
  work: (unit: UnitOfWork) => Promise<Answer>,
): Promise<Answer> {
  const key = checkedKey(input.idempotencyKey);
  if (key === null) return work(unit);
  const who = request.caller.staffId;
  const hash = inputHash(operation, input);
  const claimed = await unit.sql.query(CLAIM, [who, key, operation, hash]);
  if (claimed.length === 0) return recall<Answer>(unit, who, key, hash);
  const answer = await work(unit);
  await unit.sql.query(REMEMBER, [who, key, JSON.stringify(answer)]);
  return answer;
}

async function recall<Answer>(unit: UnitOfWork, who: string, key: string, hash: Buffer): Promise<Answer> {
  const [earlier] = await unit.sql.query<{ input_hash: Buffer; answer: Answer }>(RECALL, [who, key]);
  if (!earlier || !hash.equals(earlier.input_hash)) {
    throw requestError('CONFLICT', 'This idempotencyKey was used for another input; use a new key for a new act.');
  }
  return earlier.answer;
}

function checkedKey(key: string | null | undefined): string | null {
  if (key === null || key === undefined) return null;
  if (/^[\x21-\x7e]{8,200}$/.test(key)) return key;
  throw badInput('idempotencyKey has 8 to 200 visible characters without spaces, such as a UUID.');
}

function inputHash(operation: string, input: object): Buffer {
  return createHash('sha256')
    .update(`${operation} ${canonical(input)}`)
    .digest();
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${name}:${canonical(inner)}`)
    .join(',')}}`;
}

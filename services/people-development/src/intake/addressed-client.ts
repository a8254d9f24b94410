import type { Purpose } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import { BSN_PROBLEM_EXPLANATIONS, bsnProblem } from '@klantbeeld/domain';
import {
  clientNotFound,
  mayActFor,
  refuse,
  requirePurpose,
  type InputCheck,
  type SubgraphRequest,
  type SubgraphTools,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { noteLookup, requireFirstLookup } from '../client/look-up.js';
import type { ClientReferenceInput } from './intake.type.js';

/** Purposes of the college’s own staff; the company may not look people up by number (Participatiewet art. 7 lid 4). */
export const COLLEGE_PURPOSES: readonly Purpose[] = ['WWB_INCOME', 'WWB_WORK', 'WMO_SUPPORT'];

/** Notes a reference that names no client or two, or a number that cannot be one; never repeats the number. */
export function checkReference(check: InputCheck, { id, bsn }: ClientReferenceInput): InputCheck {
  const isOne = (typeof id === 'string') !== (typeof bsn === 'string');
  check.expect(isOne, 'client', 'Give exactly one: the id of a client of yours, or the citizen service number.');
  const problem = typeof bsn === 'string' ? bsnProblem(bsn) : null;
  return check.expect(problem === null, 'client.bsn', problem === null ? '' : BSN_PROBLEM_EXPLANATIONS[problem]);
}

/**
 * Throws FORBIDDEN for who may not name a client by number, and BAD_USER_INPUT for a second number in one request. Both
 * before anybody is looked for.
 */
export function requireNaming(request: SubgraphRequest, { bsn }: ClientReferenceInput): void {
  if (typeof bsn !== 'string') return;
  requirePurpose(request, 'register an intake by citizen service number', COLLEGE_PURPOSES);
  requireFirstLookup(request);
}

/**
 * A reference as the key of a repeat is kept with: an id, or the keyed form of a number, because a number could be found
 * again from its plain hash.
 */
export function repeatableReference(
  { tools }: SubgraphRequest<SubgraphTools>,
  { id, bsn }: ClientReferenceInput,
): Readonly<Record<string, string>> {
  if (typeof bsn === 'string') return { number: tools.vault.lookupKey(bsn).toString('hex') };
  return { id: id!.toLowerCase() };
}

const BY_NUMBER = `select id from client where bsn_lookup = $1 and municipality_code = $2`;

/**
 * The client of a reference; refuses where nobody is meant. By id it is somebody of the caller’s own; by number a resident
 * of the caller’s own municipality. A number is written down as looked up under the name of the act, also where it is
 * nobody's: the answer tells whether the municipality knows of it.
 */
export async function addressedClient(
  unit: UnitOfWork,
  request: SubgraphRequest<SubgraphTools>,
  act: string,
  { id, bsn }: ClientReferenceInput,
): Promise<string> {
  if (typeof bsn !== 'string') {
    const isGuide = await mayActFor(request, id!, 'SHARED_FACT');
    return isGuide ? id!.toLowerCase() : refuse(clientNotFound(id!));
  }
  const keys = [request.tools.vault.lookupKey(bsn), request.caller.organisation];
  const [found] = await unit.sql.query<{ id: string }>(BY_NUMBER, keys);
  noteLookup(request, `${act} by BSN`, found?.id ?? null);
  if (found) return found.id;
  const message = 'There is nobody with this number in your municipality; check it.';
  return refuse({ ...clientNotFound(null), message } as WriteAnswer);
}

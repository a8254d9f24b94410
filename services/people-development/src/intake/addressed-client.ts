import type { Purpose } from '@klantbeeld/access';
import { BSN_PROBLEM_EXPLANATIONS, bsnProblem } from '@klantbeeld/domain';
import {
  clientNotFound,
  mayActFor,
  requirePurpose,
  type InputCheck,
  type SubgraphRequest,
  type SubgraphTools,
} from '@klantbeeld/subgraph';
import type { ClientReferenceInput } from './intake.type.js';

/** Purposes of the college’s own staff; the company may not look people up by number (Participatiewet art. 7 lid 4). */
export const COLLEGE_PURPOSES: readonly Purpose[] = ['WWB_INCOME', 'WWB_WORK', 'WMO_SUPPORT'];

/** Who is meant: a client, or the refusal that says nobody is. */
export type AddressedClient = { readonly clientId: string } | ReturnType<typeof clientNotFound>;

/** Notes a reference that names no client or two, or a number that cannot be one; never repeats the number. */
export function checkReference(check: InputCheck, { id, bsn }: ClientReferenceInput): InputCheck {
  const isOne = (typeof id === 'string') !== (typeof bsn === 'string');
  check.expect(isOne, 'client', 'Give exactly one: the id of a client of yours, or the citizen service number.');
  const problem = typeof bsn === 'string' ? bsnProblem(bsn) : null;
  return check.expect(problem === null, 'client.bsn', problem === null ? '' : BSN_PROBLEM_EXPLANATIONS[problem]);
}

const BY_NUMBER = `select id from client where bsn_lookup = $1 and municipality_code = $2`;

/**
 * The client of a reference. By id it is somebody of the caller’s own; by number a resident of the caller’s own
 * municipality, for the college’s own staff alone. Throws FORBIDDEN for others.
 */
export async function addressedClient(
  request: SubgraphRequest<SubgraphTools>,
  { id, bsn }: ClientReferenceInput,
): Promise<AddressedClient> {
  if (typeof bsn !== 'string') {
    const isGuide = await mayActFor(request, id!, 'SHARED_FACT');
    return isGuide ? { clientId: id!.toLowerCase() } : clientNotFound(id!);
  }
  requirePurpose(request, 'register an intake by citizen service number', COLLEGE_PURPOSES);
  const keys = [request.tools.vault.lookupKey(bsn), request.caller.organisation];
  const [found] = await request.reader.query<{ id: string }>(BY_NUMBER, keys, 'client-by-number-in-municipality');
  if (found) return { clientId: found.id };
  return { ...clientNotFound(null), message: 'There is nobody with this number in your municipality; check it.' };
}

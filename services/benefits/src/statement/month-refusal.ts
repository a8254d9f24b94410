import { clientNotFound, InputCheck, mayActFor, type SubgraphRequest, type WriteAnswer } from '@klantbeeld/subgraph';

/**
 * Why a caller cannot decide on the amount of a month of a client; null when they can. The amount tells the sanctions in
 * it, so it takes the right to both.
 */
export async function refusalOfMonth(
  request: SubgraphRequest,
  clientId: string,
  month: string,
): Promise<WriteAnswer | null> {
  const invalid = new InputCheck().expect(month <= request.today, 'month', 'This month has not begun yet.').refusal;
  if (invalid) return invalid;
  const mayAct = (await mayActFor(request, clientId, 'INCOME')) && (await mayActFor(request, clientId, 'SANCTION'));
  return mayAct ? null : clientNotFound(clientId);
}

import { expect, test } from '@jest/globals';
import type { AccessLine } from '@klantbeeld/access';
import { AccessLedger } from '../request/access-ledger.js';
import type { ServiceTools, SubgraphRequest } from '../request/request.js';
import { loggedAnswer } from './logged-answer.js';

/** The line of a look that began at this moment, as it is given to the log. */
async function lineOfLookAt(startedAt: Date): Promise<AccessLine> {
  const lines: AccessLine[] = [];
  const accessLog = { write: (written: readonly AccessLine[]) => Promise.resolve(void lines.push(...written)) };
  const ledger = new AccessLedger();
  ledger.note({
    clientId: '0a0a0a0a-0000-4000-8000-000000000001',
    isConnected: true,
    decide: () => ({ effect: 'SHOW' }),
    capacity: 'GUIDANCE',
    caseId: null,
    seen: { given: new Set(['Client.name']), withheld: new Set() },
  });
  const request = { caller: {}, ledger, tools: { accessLog } } as unknown as SubgraphRequest<ServiceTools>;
  const onFailure = ({ error }: { readonly error: unknown }): void => {
    throw error;
  };
  await loggedAnswer({ data: {} }, { request, law: 'WWB', name: 'query client', startedAt, onFailure });
  return lines[0]!;
}

test('a look has an end that is never before its start, also when the clock was set back meanwhile', async () => {
  const later = new Date(Date.now() + 60_000);
  expect(await lineOfLookAt(later)).toMatchObject({ startedAt: later, endedAt: later });
  const earlier = new Date(Date.now() - 60_000);
  expect((await lineOfLookAt(earlier)).endedAt.getTime()).toBeGreaterThan(earlier.getTime());
});

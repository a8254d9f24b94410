import { randomUUID } from 'node:crypto';
import { purposesOf, type Caller, type Purpose } from '@klantbeeld/access';
import { staffOfTests, WORKS_FOR } from './test-staff.js';

/** A member of staff as the gateway hands them to a subgraph, for questions that go past the gateway. */
export function callerOfTests(staffId: string, purpose: Purpose | null): Caller {
  const { name, roles, organisation } = staffOfTests(staffId);
  return {
    staffId,
    name,
    organisation,
    municipalities: WORKS_FOR.get(organisation) ?? [organisation],
    roles,
    purposes: purposesOf(roles),
    purpose,
    expiresAt: Math.floor(Date.now() / 1000) + 3600,
    requestId: randomUUID(),
  };
}

import { randomBytes, randomUUID } from 'node:crypto';
import { MUNICIPALITIES_IN_A_LAW, openAccessLog, purposesOf, type AccessLine } from '@klantbeeld/access';
import { staffOfTests, WORKS_FOR } from '../world/test-staff.js';
import type { TestWorld } from '../world/test-world.js';
import { LAW_OF_SERVICE } from './log-lines.js';

const MUNICIPALITIES_IN_THE_REGISTER = `
  select id as "clientId", municipality_code as code from client where id = any($1::uuid[])`;

/** A look that a test makes up; what is left out is a look that showed the name of somebody of the own caseload. */
export interface MadeUpLook {
  readonly staffId: string;
  readonly clientId: string;
  /** Moment, with its zone, such as 2026-03-02T10:00:00+01:00. */
  readonly at: string;
  readonly purpose?: AccessLine['caller']['purpose'];
  readonly capacity?: AccessLine['capacity'];
  readonly decision?: AccessLine['decision'];
  readonly given?: readonly string[];
  readonly withheld?: readonly string[];
  /** Looks of one question share it. */
  readonly requestId?: string;
}

/** Writes looks of the past into the log of one service, through the access log itself. */
export async function writeLooks(world: TestWorld, service: string, looks: readonly MadeUpLook[]): Promise<void> {
  const log = openAccessLog({
    store: world.databases.get(service)!,
    keys: world.secrets.logKeys,
    municipalities: service === 'people-development' ? MUNICIPALITIES_IN_THE_REGISTER : MUNICIPALITIES_IN_A_LAW,
  });
  await log.write(looks.map((look) => lineOf(look, LAW_OF_SERVICE[service]!)));
  await log.close();
}

function lineOf(look: MadeUpLook, law: AccessLine['law']): AccessLine {
  const { name, roles, organisation } = staffOfTests(look.staffId);
  const purposes = purposesOf(roles);
  const own = organisation.startsWith('GM') ? [organisation] : [];
  return {
    caller: {
      staffId: look.staffId,
      name,
      roles,
      organisation,
      municipalities: [...own, ...(WORKS_FOR.get(organisation) ?? [])],
      purposes,
      purpose: look.purpose ?? purposes[0] ?? null,
      expiresAt: 0,
      requestId: look.requestId ?? randomUUID(),
    },
    law,
    clientId: look.clientId,
    name: 'query client',
    spanId: randomBytes(8).toString('hex'),
    startedAt: new Date(look.at),
    endedAt: new Date(look.at),
    isAnswered: true,
    caseId: null,
    capacity: look.capacity === undefined ? 'GUIDANCE' : look.capacity,
    given: look.given ?? ['Client.name'],
    withheld: look.withheld ?? [],
    decision: look.decision ?? 'SHOWN',
  };
}

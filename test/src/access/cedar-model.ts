import {
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { Capacity, DataClass, Decision, Purpose, WithheldReason } from '@klantbeeld/access';
import { textOf } from '../architecture/repository.js';

/** One question to a model of the policy. */
export interface Asked {
  readonly purpose: Purpose | null;
  readonly capacity: Capacity | null;
  readonly consents: readonly DataClass[];
  readonly dataClass: DataClass;
}

const NAME = 'table D.2';

/** What a policy that forbids says of the refusal; the lowest rank is told when more than one forbids. */
interface Ban {
  readonly reason: WithheldReason;
  readonly rank: number;
}

/** The second, independent model of who may see what: the policies of table-d2.cedar. Throws when they cannot be read. */
export function openCedarModel(): (asked: Asked) => Decision {
  const parts = policySetTextToParts(textOf('test/src/access/table-d2.cedar'));
  if (parts.type === 'failure') throw new Error(JSON.stringify(parts.errors));
  const bans = new Map<string, Ban>();
  const policies: Record<string, string> = {};
  for (const policy of parts.policies) {
    const { id, reason, rank } = annotationsOf(policy);
    if (!id || id in policies) throw new Error(`A policy has no id of its own: ${policy}`);
    policies[id] = policy;
    if (reason) bans.set(id, { reason: reason as WithheldReason, rank: Number(rank) });
  }
  const parsed = preparsePolicySet(NAME, { staticPolicies: policies });
  if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
  return (asked) => judge(asked, bans);
}

function annotationsOf(policy: string): Partial<Record<string, string>> {
  const read = policyToJson(policy);
  if (read.type === 'failure') throw new Error(JSON.stringify(read.errors));
  return (read.json.annotations ?? {}) as Partial<Record<string, string>>;
}

function judge({ purpose, capacity, consents, dataClass }: Asked, bans: ReadonlyMap<string, Ban>): Decision {
  const answer = statefulIsAuthorized({
    principal: { type: 'Purpose', id: purpose ?? 'NONE' },
    action: { type: 'Action', id: 'view' },
    resource: { type: 'DataClass', id: dataClass },
    context: {
      capacity: capacity ?? 'NONE',
      consents: consents.map((one) => ({ __entity: { type: 'DataClass', id: one } })),
    },
    preparsedPolicySetId: NAME,
    entities: [],
  });
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors));
  if (decision === 'allow') return { effect: 'SHOW' };
  const [first] = diagnostics.reason.map((id) => bans.get(id)!).toSorted((one, other) => one.rank - other.rank);
  return { effect: 'WITHHOLD', reason: first?.reason ?? 'PURPOSE_NOT_ALLOWED' };
}

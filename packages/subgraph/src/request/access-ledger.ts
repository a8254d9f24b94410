import type { AccessDecision, AccessLine, LogCapacity } from '@klantbeeld/access';
import type { SubjectAccess } from '../access/subject-access.js';

/** What a line of the access log says of one client. */
export type LedgerLine = Pick<
  AccessLine,
  'clientId' | 'caseId' | 'municipality' | 'capacity' | 'given' | 'withheld' | 'decision'
>;

/** Remembers about whom a request decided, and what it showed and withheld, until the answer leaves. */
export class AccessLedger {
  private known = new Set<SubjectAccess>();

  /** Somebody was asked for. */
  note(access: SubjectAccess): void {
    this.known.add(access);
  }

  /** One line for each client since the last time, and begins anew. */
  take(): readonly LedgerLine[] {
    const byClient = Map.groupBy(this.known, (access) => access.clientId.toLowerCase());
    this.known = new Set();
    const inOrder = { given: namesInOrder(), withheld: namesInOrder() };
    return [...byClient].map(([clientId, accesses]) => lineOf(clientId, accesses, inOrder));
  }
}

/** Puts names in alphabetical order. */
type InOrder = (names: ReadonlySet<string>) => readonly string[];

/** Of the clients of a list nearly always the same was asked: what was put in order for the one before is not again. */
function namesInOrder(): InOrder {
  let last: readonly string[] = [];
  let ordered: readonly string[] = [];
  return (names) => {
    let place = 0;
    let isSame = names.size === last.length;
    for (const name of names) isSame &&= name === last[place++];
    if (!isSame) {
      last = [...names];
      ordered = last.toSorted();
    }
    return ordered;
  };
}

interface Ordering {
  readonly given: InOrder;
  readonly withheld: InOrder;
}

/** A client may be decided about more than once: before and after an act. */
function lineOf(clientId: string, accesses: readonly SubjectAccess[], inOrder: Ordering): LedgerLine {
  if (accesses.length === 1) return lineOfOne(clientId, accesses[0]!, inOrder);
  const given = distinct(accesses.map(({ seen }) => seen.given));
  const withheld = distinct(accesses.map(({ seen }) => seen.withheld));
  const isConnected = accesses.some((access) => access.isConnected);
  return {
    clientId,
    caseId: accesses.findLast(({ caseId }) => caseId !== null)?.caseId ?? null,
    municipality: accesses.findLast(({ municipality }) => municipality)?.municipality ?? null,
    capacity: capacityOf(accesses.map(({ capacity }) => capacity)),
    given,
    withheld,
    decision: decisionOf(isConnected, given, withheld),
  };
}

function lineOfOne(clientId: string, access: SubjectAccess, inOrder: Ordering): LedgerLine {
  const given = inOrder.given(access.seen.given);
  const withheld = inOrder.withheld(access.seen.withheld);
  return {
    clientId,
    caseId: access.caseId,
    municipality: access.municipality || null,
    capacity: access.capacity,
    given,
    withheld,
    decision: decisionOf(access.isConnected, given, withheld),
  };
}

/** An act may change it; what was looked at by an override stays so. */
function capacityOf(capacities: readonly (LogCapacity | null)[]): LogCapacity | null {
  if (capacities.includes('OVERRIDE')) return 'OVERRIDE';
  return capacities.findLast((capacity) => capacity !== null) ?? null;
}

function decisionOf(isConnected: boolean, given: readonly string[], withheld: readonly string[]): AccessDecision {
  // Who is connected and asks for no data of the person still sees that the client is theirs.
  if (!isConnected || (given.length === 0 && withheld.length > 0)) return 'REFUSED';
  return withheld.length > 0 ? 'PARTLY' : 'SHOWN';
}

function distinct(sets: readonly ReadonlySet<string>[]): readonly string[] {
  return [...new Set(sets.flatMap((set) => [...set]))].toSorted();
}

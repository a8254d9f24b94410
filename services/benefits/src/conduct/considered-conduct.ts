import { InputCheck, refuse, type SubgraphRequest } from '@klantbeeld/subgraph';
import type { SanctionRow } from '../sanction/sanction.loader.js';
import type { Blame, EarlierSanction, SanctionQuestion } from '../sanction/sanction.rules.js';
import { conclusionsOfClient, conductsOfClient, type ObservedConductRow } from './conduct.loader.js';
import { blameFor, conductOf, type Inability } from './conduct.rules.js';

/** Recorded conduct with the category that the college gives it. */
export interface NamedConduct {
  readonly conductId: string;
  readonly category: string;
}

/** What the records say when a sanction is considered. */
export interface ConsideredConduct {
  readonly question: Pick<SanctionQuestion, 'conducts' | 'blame' | 'isHeard'>;
  /** The latest day on which the client was heard; null when of something they were not. */
  readonly heardOn: string | null;
  /** The conduct in words. */
  readonly ground: string;
  /** Whether somebody assessed, or a medical conclusion tells, how far the client can be blamed for each. */
  readonly isAssessed: boolean;
}

/** What the records of a client say about named conduct; null when one of them is not there. */
export async function considerRecords(
  request: SubgraphRequest,
  clientId: string,
  named: readonly NamedConduct[],
): Promise<ConsideredConduct | null> {
  const [records, conclusions] = await Promise.all([
    request.load(conductsOfClient, clientId),
    request.load(conclusionsOfClient, clientId),
  ]);
  const found = named.flatMap(({ conductId, category }) => {
    const record = records.find(({ id }) => id === conductId.toLowerCase());
    return record ? [{ record, category }] : [];
  });
  return found.length === named.length ? considered(found, conclusions) : null;
}

function considered(
  found: readonly { readonly record: ObservedConductRow; readonly category: string }[],
  conclusions: readonly Inability[],
): ConsideredConduct {
  const days = found.map(({ record }) => record.hearing?.heardOn ?? null);
  const blames = found.map(({ record }) => blameFor(record, conclusions));
  const conducts = found.map(({ record, category }) => conductOf(record, category, conclusions));
  const heardOn = days.includes(null) ? null : ((days as string[]).toSorted().at(-1) ?? null);
  return {
    question: { conducts, blame: heaviestOf(blames), isHeard: heardOn !== null },
    heardOn,
    ground: found.map(({ record }) => record.description).join(' '),
    isAssessed: !blames.includes(null),
  };
}

function heaviestOf(blames: readonly (Blame | null)[]): Blame {
  if (blames.includes('FULL')) return 'FULL';
  return blames.includes('LESS') ? 'LESS' : 'NONE';
}

/** Refuses conduct that was not recorded for this client, or whose blame nobody assessed. */
export function refuseUnassessed(found: ConsideredConduct | null): ConsideredConduct {
  const absent = 'Such conduct of this client was not recorded; check the ids.';
  const open = 'Assess first how far the client can be blamed for each (assessConductBlame).';
  const { refusal } = new InputCheck()
    .expect(found !== null, 'conducts', absent)
    .expect(found === null || !found.question.isHeard || found.isAssessed, 'conducts', open);
  return refusal ? refuse(refusal) : found!;
}

/** Sanctions of before as the rules look at them; of those without a day of decision their first day counts. */
export function earlierSanctions(sanctions: readonly SanctionRow[]): readonly EarlierSanction[] {
  return sanctions.map((sanction) => ({ ...sanction, decidedOn: sanction.decidedOn ?? sanction.period.from }));
}

import type { SqlExecutor } from '@klantbeeld/database';
import { InputCheck, isUuid, refuse, type SubgraphRequest } from '@klantbeeld/subgraph';
import { considerRecords, refuseUnassessed, type NamedConduct } from '../conduct/considered-conduct.js';
import { proposedConducts } from '../proposal/decide-proposal.js';
import type { ImposeSanctionInput } from './impose-sanction.type.js';
import type { SanctionQuestion } from './sanction.rules.js';

/** What is known of conduct, whether from its records or told by hand. */
export interface SanctionFacts {
  readonly question: Pick<SanctionQuestion, 'conducts' | 'blame' | 'unableUntil' | 'isHeard'>;
  readonly heardOn: string | null;
  readonly ground: string;
  /** The records it rests on; none where it was told by hand. */
  readonly conductIds: readonly string[];
}

const MOST_CONDUCTS = 20;
const LONGEST_GROUND = 1_000;

/** Whether a sanction rests on records, so that nobody tells by hand what they say. */
function isByRecord({ conducts, proposalId }: ImposeSanctionInput): boolean {
  return (proposalId ?? null) !== null || conducts.some(({ conductId }) => (conductId ?? null) !== null);
}

/** Notes what cannot be right about the facts of a sanction. */
export function checkFacts(check: InputCheck, input: ImposeSanctionInput, today: string): InputCheck {
  const { conducts, ground } = input;
  check.expect(conducts.length <= MOST_CONDUCTS, 'conducts', `Name at most ${MOST_CONDUCTS} at once.`);
  return (isByRecord(input) ? checkRecords : checkTold)(check, input, today).text(ground, 'ground', LONGEST_GROUND);
}

function checkRecords(check: InputCheck, { conducts, blame, heardOn, unableUntil }: ImposeSanctionInput): InputCheck {
  const ids = conducts.map(({ conductId }) => conductId?.toLowerCase());
  const isNamed = conducts.every(({ conductId, occurredOn }) => Boolean(conductId) && (occurredOn ?? null) === null);
  const told = 'The records of the conduct say this; leave it out.';
  return check
    .expect(isNamed, 'conducts', 'Name each by conductId alone, for the record has its day.')
    .expect(new Set(ids).size === ids.length, 'conducts', 'Name each conduct once.')
    .expect((blame ?? null) === null, 'blame', told)
    .expect((heardOn ?? null) === null, 'heardOn', told)
    .expect((unableUntil ?? null) === null, 'unableUntil', told);
}

function checkTold(check: InputCheck, input: ImposeSanctionInput, today: string): InputCheck {
  const { conducts, heardOn, blame, ground } = input;
  const days = conducts.map(({ occurredOn }) => occurredOn ?? null);
  const happened = days.every((day) => day !== null && day <= today);
  const heardAfter = !heardOn || (heardOn <= today && days.every((day) => day === null || day <= heardOn));
  return check
    .expect(happened, 'conducts', 'Conduct lies in the past; give its day, or the id of its record.')
    .expect(heardAfter, 'heardOn', 'Somebody is heard after the conduct, and not in the future.')
    .expect((blame ?? null) !== null, 'blame', 'Say how far the client can be blamed, or name recorded conduct.')
    .expect((ground ?? null) !== null, 'ground', 'Say what happened, or name recorded conduct.');
}

/** The facts of a sanction: from the records where it names them or a proposal, and else as they were told. */
export async function factsOf(
  sql: SqlExecutor,
  request: SubgraphRequest,
  input: ImposeSanctionInput,
): Promise<SanctionFacts> {
  if (!isByRecord(input)) return toldFacts(input);
  const named = await namedConducts(sql, input);
  await refuseSanctioned(sql, input.clientId, named);
  const { question, heardOn, ground } = refuseUnassessed(await considerRecords(request, input.clientId, named));
  return {
    question: { ...question, unableUntil: null },
    heardOn,
    ground: input.ground?.trim() ?? ground,
    conductIds: named.map(({ conductId }) => conductId),
  };
}

function toldFacts({ conducts, blame, unableUntil, heardOn, ground }: ImposeSanctionInput): SanctionFacts {
  return {
    question: {
      conducts: conducts.map(({ occurredOn, category }) => ({ on: occurredOn!, category })),
      blame: blame!,
      unableUntil: unableUntil ?? null,
      isHeard: (heardOn ?? null) !== null,
    },
    heardOn: heardOn ?? null,
    ground: ground!.trim(),
    conductIds: [],
  };
}

const SANCTIONED = `
  select from_on as "from" from sanction where client_id = $1 and conduct_ids && $2::uuid[] order by from_on limit 1`;

/** Nobody is lowered twice for the same conduct, also when two decide at once. */
async function refuseSanctioned(sql: SqlExecutor, clientId: string, named: readonly NamedConduct[]): Promise<void> {
  const ids = named.map(({ conductId }) => conductId).filter(isUuid);
  const [earlier] = await sql.query<{ from: string }>(SANCTIONED, [clientId, ids]);
  if (!earlier) return;
  const mend = `The sanction from ${earlier.from} rests on this conduct already; name other conduct, or leave it out.`;
  refuse(new InputCheck().expect(false, 'conducts', mend).refusal!);
}

/** The conduct that the caller names, or else that of the proposal, which then has to say its categories. */
async function namedConducts(sql: SqlExecutor, input: ImposeSanctionInput): Promise<readonly NamedConduct[]> {
  const { clientId, proposalId, conducts } = input;
  const proposed = proposalId ? await proposedConducts(sql, clientId, proposalId) : [];
  if (conducts.length > 0) return conducts.map(({ conductId, category }) => ({ conductId: conductId!, category }));
  const named = proposed.filter((one): one is NamedConduct => one.category !== null);
  const mend = 'The proposal leaves categories to you; name its conduct with them.';
  const { refusal } = new InputCheck().expect(named.length === proposed.length, 'conducts', mend);
  return refusal ? refuse(refusal) : named;
}

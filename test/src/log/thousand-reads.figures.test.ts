import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordDossiers } from '../world/dossiers.js';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { readLines, traceOf } from './log-lines.js';

const READS = 1_000;
const AT_ONCE = 16;
const CALLERS = [
  { staffId: 'con-1', purpose: 'WWB_WORK' },
  { staffId: 'con-1', purpose: 'WWB_INCOME' },
  { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' },
  { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' },
  { staffId: 'sw-2', purpose: 'WSW_EMPLOYMENT' },
] as const;
const SECTIONS = {
  WWB: 'benefits { ... on BenefitsDossier { benefit { id } exemption { exempt } } ... on Withheld { reason } }',
  WSW: 'shelteredEmployment { ... on ShelteredEmploymentDossier { hasValidIndication } ... on Withheld { reason } }',
  WMO: 'support { ... on SupportDossier { arrangements { id } } ... on Withheld { reason } }',
} as const;
const LAWS = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];

let world: TestWorld;
/** Clients of each member of staff. */
const caseloads = new Map<string, string[]>(CALLERS.map(({ staffId }) => [staffId, []]));
const clientIds: string[] = [];
let draw: (below: number) => number;

beforeAll(async () => {
  world = await openTestWorld();
  const seed = Date.now() % 1_000_000;
  process.stdout.write(`reads are drawn with seed ${seed}\n`);
  draw = drawsFrom(seed);
  for (let place = 0; place < 16; place += 1) {
    const id = await registerPerson(world, { surname: `Waterval ${place}` });
    clientIds.push(id);
    for (const [staffId, theirs] of caseloads) {
      if (draw(2) === 0) continue;
      await assign(world, staffId, id);
      theirs.push(id);
    }
  }
  await recordDossiers(world, clientIds);
}, 60_000);
afterAll(() => world.stop());

test('a thousand random reads over the laws leave exactly one line and one audit row per request, subject and law', async () => {
  const expected: string[] = [];
  let refused = 0;
  const traces: string[] = [];
  const began = performance.now();
  for (let done = 0; done < READS; done += AT_ONCE) {
    const reads = Array.from({ length: Math.min(AT_ONCE, READS - done) }, randomRead);
    const answers = await Promise.all(reads.map((read) => read.ask()));
    answers.forEach((answer, place) => {
      const trace = traceOf(answer);
      traces.push(trace);
      const lines = reads[place]!.lines(answer);
      refused += lines.length > 0 && answer.data?.a === null ? 1 : 0;
      expected.push(...lines.map((line) => `${trace} ${line}`));
    });
  }
  const took = performance.now() - began;
  const { processing, audit } = await readLines(world, traces);
  const pseudonyms = new Map(processing.map((row) => [pseudonymOf(row.clientId), row.clientId]));
  const inLog = processing.map((row) => `${row.trace_id} ${row.law} ${row.clientId}`);
  const inAudit = audit.map(
    (row) => `${row.trace_id} ${row.law} ${pseudonyms.get(row.subject_pseudonym.toString('hex'))}`,
  );
  process.stdout.write(
    `${READS} reads in ${Math.round(took)} ms: ${expected.length} lines expected, ${inLog.length} in processing_log, ` +
      `${inAudit.length} in access_audit, ${refused} reads refused\n`,
  );
  expect(inLog.toSorted()).toEqual(expected.toSorted());
  expect(inAudit.toSorted()).toEqual(expected.toSorted());
  expect(refused).toBeGreaterThan(50);
  expect(new Set(audit.map((row) => row.decision))).toEqual(new Set(['SHOWN', 'PARTLY', 'REFUSED']));
}, 60_000);

/** A question, and the lines (law and client) that its answer must leave. */
interface Read {
  ask(): Promise<Answer>;
  lines(answer: Answer): readonly string[];
}

function randomRead(): Read {
  const caller = CALLERS[draw(CALLERS.length)]!;
  const laws = LAWS.filter(() => draw(2) === 0);
  const fields = `id name { full } ${laws.map((law) => SECTIONS[law]).join(' ')}`;
  const ask = (query: string) => (): Promise<Answer> => world.ask(caller.staffId, query, { purpose: caller.purpose });
  const theirs = caseloads.get(caller.staffId)!;
  const kind = draw(10);
  if (kind === 0) return { ask: ask('{ viewer { id } }'), lines: () => [] };
  if (kind === 1) {
    const first = 1 + draw(5);
    const query = `{ caseload(first: ${first}) { edges { node { ${fields} } } } }`;
    const shown = ({ data }: Answer): string[] => data.caseload.edges.map((edge: any) => edge.node.id);
    return { ask: ask(query), lines: (answer) => shown(answer).flatMap((id) => linesAbout(id, laws)) };
  }
  const ids =
    kind === 2 ? [randomUUID()] : Array.from({ length: 1 + draw(2) }, () => clientIds[draw(clientIds.length)]!);
  const query = `{ ${ids.map((id, place) => `${'ab'[place]}: client(id: "${id}") { ${fields} }`).join(' ')} }`;
  const asked = [...new Set(ids)];
  return {
    ask: ask(query),
    lines: () => asked.flatMap((id) => linesAbout(id, theirs.includes(id) ? laws : [])),
  };
}

function linesAbout(clientId: string, laws: readonly string[]): readonly string[] {
  return ['SHARED', ...laws].map((law) => `${law} ${clientId}`);
}

function pseudonymOf(clientId: string): string {
  return world.secrets.logKeys.pseudonymOf(clientId).toString('hex');
}

/** Numbers that come again with the same seed (a linear congruential generator). */
function drawsFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

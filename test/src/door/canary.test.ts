import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EVERYTHING } from '../access/everything.query.js';
import { registerKnownPerson } from '../access/known-person.js';
import { PLANTED } from '../access/planted.js';
import { benefitInput, planInput, trainingInput } from '../journeys/inputs.js';
import { withoutDatabase, withoutTable, withTableHeld } from '../world/database-trouble.js';
import { collectOutput, type CollectedOutput } from '../world/output.js';
import { assign } from '../world/people.js';
import { openSignedIn } from '../world/raw-socket.js';
import { seatOf, type SubgraphSeat } from '../world/stand-in.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { OVER } from './over-limit-documents.js';
import { LOOK, WRONG_DOCUMENTS, WRONG_VALUES } from './wrong-questions.js';

type Canary = keyof typeof PLANTED;
const ALL = Object.keys(PLANTED) as Canary[];
const BENEFIT: readonly Canary[] = [
  'BenefitsDossier.benefit',
  'BenefitsDossier.sanctions',
  'WorkDutyExemption.explanation',
];
const SUPPORT: readonly Canary[] = [
  'SupportDossier.reports',
  'SupportDossier.assessments',
  'SupportDossier.arrangements',
];
const HOME: readonly Canary[] = ['Client.bsnInFull', 'Client.address', 'Client.partner'];

/** Who asks, for what, and what of the person must be in no answer to them. */
const ASKERS: readonly (readonly [staffId: string, purpose: string, never: readonly Canary[]])[] = [
  ['sw-1', 'WORK_DEVELOPMENT', [...HOME, ...BENEFIT, ...SUPPORT]],
  ['sw-1', 'WSW_EMPLOYMENT', [...HOME, ...BENEFIT, ...SUPPORT]],
  ['emp-1', 'WORK_DEVELOPMENT', [...HOME, ...BENEFIT, ...SUPPORT, 'Intake.question', 'Intake.limitations']],
  ['med-1', 'MEDICAL_ADVICE', [...HOME, ...BENEFIT, ...SUPPORT]],
  ['wmo-1', 'WMO_SUPPORT', [...BENEFIT, 'Intake.limitations', 'Client.placements']],
  ['con-1', 'WWB_WORK', [...SUPPORT, 'SupportDossier.practicalAgreements']],
  ['sw-2', 'WORK_DEVELOPMENT', ALL],
  ['con-2', 'WWB_INCOME', ALL],
  ['boss-1', 'MANAGEMENT', ALL],
  ['fg-1', 'PRIVACY_AUDIT', ALL],
];

/** What a service in trouble might say of the inside. */
const TROUBLE = {
  errors: [
    {
      message: `insert into "sanction" values ('${PLANTED['Client.bsnInFull']}') - connect ECONNREFUSED 10.99.88.77:54399`,
      extensions: { stacktrace: ['Error: failed', '    at run (/srv/canary/dist/index.js:12:3)'], host: '10.99.88.77' },
    },
  ],
};
/** Traces of the inside; every answer is JSON, and no word of the graph is like these. */
const INSIDE =
  /10\.99\.88\.77|127\.0\.0\.1|localhost|ECONN|54399|\/srv\/|node_modules|\.[jt]s:\d|\bat [\w.]+ \(|stacktrace|\bselect\b.+\bfrom\b|insert into|update "|relation "|postgres|password/i;
/** Words that somebody types into a form, which a failing write must not carry into a log. */
const TYPED = 'Kanariegeelzucht';

let world: TestWorld;
let client: string;
let support: SubgraphSeat;
let output: CollectedOutput;
const answers: { readonly staffId: string; readonly never: readonly Canary[]; readonly text: string }[] = [];

beforeAll(async () => {
  output = collectOutput();
  world = await openTestWorld({
    shape: 'over the network',
    today: '2026-03-16',
    limits: { query: 300, mutation: 3_000 },
  });
  client = await registerKnownPerson(world, { bsn: PLANTED['Client.bsnInFull'] });
  await Promise.all(['con-1', 'sw-1', 'wmo-1', 'med-1'].map((staff) => assign(world, staff, client)));
  await assign(world, 'emp-1', client, { capacity: 'EMPLOYER_CONTACT' });
  support = seatOf(world, 'support');
});
afterAll(async () => {
  output.end();
  await support?.empty();
  await world?.stop();
});

interface Question {
  readonly query: string;
  readonly variables?: unknown;
}

const bsn = PLANTED['Client.bsnInFull'];
const spaced = bsn.replace(/(\d{3})(?=\d)/g, '$1 ');

function questions(): readonly Question[] {
  const input = { ...trainingInput(client), description: TYPED };
  return [
    { query: EVERYTHING, variables: { id: client } },
    { query: EVERYTHING, variables: { id: client.toUpperCase() } },
    { query: EVERYTHING, variables: { id: bsn } },
    { query: EVERYTHING, variables: { id: `'; select bsn_sealed from client --` } },
    { query: '{ caseload { edges { node { id bsn name { full } address { street } } } } }' },
    ...[bsn, spaced, bsn.slice(1), `${bsn}0`, bsn.replace(/\d$/, '9')].map((one) => ({
      query: LOOK,
      variables: { by: { bsn: one } },
    })),
    { query: `{ findClient(by: {bsn: ${bsn}}) { id } }` },
    { query: `{ findClient(by: {bsn: "${bsn}", birthDate: "1971"}) { id } }` },
    {
      query:
        'query Q($on: Date) { client(id: "1") { benefits { ... on BenefitsDossier { benefit(on: $on) { id } } } } }',
      variables: { on: bsn },
    },
    { query: `{ client(id: "${client}") { sanctionGround: ${'sanctie'} } }` },
    act('startIntervention', { ...input, from: '2026-03-16' }),
    act('startIntervention', { ...input, hoursPerWeek: -1, until: '2020-01-01' }),
    act('agreeDevelopmentPlan', { ...planInput(client), hoursPerWeek: 4_000 }),
    act('grantBenefit', { ...benefitInput(client), normCents: -1 }),
    act('registerSupportReport', { clientId: client, requestedHelp: '' }),
    ...WRONG_VALUES,
    ...WRONG_DOCUMENTS,
    ...Object.values(OVER).map((query) => ({ query })),
  ];
}

function act(name: string, input: object): Question {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return {
    query: `mutation Act($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { message } } }`,
    variables: { input },
  };
}

async function askAll(asked: readonly Question[]): Promise<void> {
  for (const [staffId, purpose, never] of ASKERS) {
    const token = await world.tokenFor(staffId);
    for (const { query, variables } of asked) {
      const answer = await world.ask(staffId, query, {
        purpose,
        token,
        variables: variables as Record<string, unknown>,
      });
      answers.push({ staffId, never, text: answer.text + JSON.stringify([...answer.headers]) });
    }
  }
}

async function askOverSocket(asked: readonly Question[]): Promise<void> {
  for (const [staffId, purpose, never] of ASKERS) {
    const socket = await openSignedIn(world, await world.tokenFor(staffId), purpose);
    for (const [place, payload] of asked.filter(({ query }) => query.length < 60_000 && query !== '').entries()) {
      if (
        payload.variables !== undefined &&
        (typeof payload.variables !== 'object' || Array.isArray(payload.variables))
      )
        continue;
      const id = `q${place}`;
      socket.send({ id, type: 'subscribe', payload: { query: payload.query, variables: payload.variables } });
      for (;;) {
        const answer = await socket.next();
        answers.push({ staffId, never, text: JSON.stringify(answer) });
        if (answer.id === id && (answer.type === 'error' || answer.type === 'complete')) break;
        if (payload.query.startsWith('subscription')) break;
      }
    }
    socket.leave();
  }
}

test('nothing that was planted comes out where it must not, in no answer and in no line that is written', async () => {
  await askAll(questions());
  await askOverSocket(questions().filter(({ query }) => !query.startsWith('subscription')));
  const hard: readonly Question[] = [
    { query: EVERYTHING, variables: { id: client } },
    act('startIntervention', { ...trainingInput(client), description: TYPED }),
    act('registerSupportReport', { clientId: client, requestedHelp: `${TYPED} ${bsn}` }),
    act('grantBenefit', benefitInput(client)),
  ];
  await withoutTable(world, 'people-development', 'intervention', () => askAll(hard));
  await withoutTable(world, 'support', 'support_report', () => askAll(hard));
  await withoutTable(world, 'people-development', 'client_contact', () => askAll(hard));
  await withTableHeld(world, 'benefits', 'benefit', () => askAll(hard.slice(0, 1)));
  await withoutDatabase(world, 'benefits', () => askAll(hard));
  await support.give((_request, response) => void response.end(JSON.stringify(TROUBLE)));
  await askAll(hard);
  await support.give((_request, response) => void response.writeHead(500).end(TROUBLE.errors[0]!.message));
  await askAll(hard);

  const written = output.text();
  output.end();
  const ports = [...world.servers.values()].map(({ url }) => `:${new URL(url).port}`);
  const leaks = answers.flatMap(({ staffId, never, text }) => {
    const personal = never.filter((one) => text.includes(PLANTED[one]));
    const inside = [INSIDE.exec(text)?.[0], ...ports.filter((port) => text.includes(port))].filter(Boolean);
    return [...personal, ...inside].map((leak) => `${staffId}: ${leak} in ${text.slice(0, 300)}`);
  });
  const lines = written.split('\n').filter((line) => line !== '');
  const secrets = [...ALL.map((one) => PLANTED[one]), TYPED, spaced, bsn.slice(0, 6), 'Bearer ey', 'insert into'];
  const inLines = lines.flatMap((line) =>
    secrets.filter((one) => line.includes(one)).map((one) => `${one} in ${line.slice(0, 400)}`),
  );
  process.stdout.write(
    `canary: ${answers.length} answers and ${lines.length} lines written hold ${leaks.length + inLines.length} of ${ALL.length} planted values or traces of the inside\n`,
  );
  expect([...new Set(leaks)].slice(0, 10)).toEqual([]);
  expect([...new Set(inLines)].slice(0, 10)).toEqual([]);
  // Who may see it does, so the question was a real one.
  expect(answers.some(({ staffId, text }) => staffId === 'con-1' && text.includes(PLANTED['Client.address']))).toBe(
    true,
  );
  expect(lines.length).toBeGreaterThan(20);
  expect(answers.length).toBeGreaterThan(800);
}, 120_000);

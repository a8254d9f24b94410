import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, type DocumentNode } from 'graphql';
import { SCHEMA_FOLDER } from '@klantbeeld/schema';
import { createEngine, type Engine } from '../engine.js';
import type { SubgraphResponse } from '../subgraph-caller.js';
import { MadeSubgraphs } from './made-world/made-schemas.js';
import { MadeWorld } from './made-world/made-world.js';
import { ourSubgraphs } from './made-world/our-graph.js';

/*
 * What the engine itself costs, in microseconds of the processor for one execution, the subgraphs answering from
 * memory: `node gateway/dist/execution/testing/measured-engine.js [path of another engine.js]`. Another engine, such as
 * that of an older version in a work tree of its own, is measured in turn with this one.
 */

const ROUNDS = 15;
const ROUND_MICROSECONDS = 250_000;

interface Question {
  readonly name: string;
  readonly source: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

type MakeEngine = typeof createEngine<null>;

const everywhere = { name: 'this', make: createEngine as MakeEngine };
const other = process.argv[2];

function questionIn(file: string, name: string, variables: Readonly<Record<string, unknown>>): Question {
  const source = readFileSync(join(SCHEMA_FOLDER, 'operations', file), 'utf8');
  return { name, source, document: parse(source), variables };
}

/** Subgraphs that answer what was asked before from memory, always with the same objects, as in one process. */
function rememberingEngine(make: MakeEngine, world: MadeWorld): Engine<null> {
  const subgraphs = new MadeSubgraphs(world);
  const answers = new Map<string, SubgraphResponse>();
  return make({
    supergraphSdl: world.supergraphSdl,
    caller: {
      request: async (subgraph, request) => {
        const known = answers.get(request.query);
        if (known) return known;
        const answer = subgraphs.answer(subgraph, request);
        answers.set(request.query, answer);
        return answer;
      },
    },
  });
}

async function processorOf(engine: Engine<null>, question: Question): Promise<number> {
  const { source, document, variables } = question;
  let executed = 0;
  const begun = process.cpuUsage();
  for (;;) {
    for (let index = 0; index < 50; index += 1) {
      await engine.execute({ document, source, variables, context: null });
    }
    executed += 50;
    const { user, system } = process.cpuUsage(begun);
    if (user + system > ROUND_MICROSECONDS) return (user + system) / executed;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, another) => one - another)[values.length >> 1]!;
}

async function measure(
  makers: readonly { readonly name: string; readonly make: MakeEngine }[],
  question: Question,
  world: MadeWorld,
): Promise<void> {
  const engines = makers.map(({ name, make }) => ({ name, engine: rememberingEngine(make, world) }));
  const told = await Promise.all(engines.map(({ engine }) => engine.execute({ ...question, context: null })));
  const [text, ...others] = told.map(({ data, errors }) => JSON.stringify({ data, errors }));
  if (others.some((one) => one !== text)) throw new Error('The engines do not answer alike.');
  const costs = new Map(engines.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, engine } of engines) costs.get(name)!.push(await processorOf(engine, question));
  }
  const medians = [...costs].map(([name, values]) => `${name} ${median(values).toFixed(1)} µs`);
  const [own, before] = [...costs.values()].map(median);
  const ratio = before === undefined ? '' : `, ${(before / own!).toFixed(2)} times`;
  process.stdout.write(`${question.name}: ${medians.join(', ')}${ratio} (answer of ${text!.length} characters)\n`);
}

const world = new MadeWorld(ourSubgraphs(), {
  empty: 1_000_000,
  lengths: { 'ClientConnection.edges': 50 },
});
const makers = other
  ? [
      everywhere,
      { name: 'other', make: ((await import(pathToFileURL(other).href)) as { createEngine: MakeEngine }).createEngine },
    ]
  : [everywhere];
await measure(makers, questionIn('client-view.graphql', 'client view', { id: '1' }), world);
await measure(makers, questionIn('caseload.graphql', 'caseload of 50', { first: 50 }), world);

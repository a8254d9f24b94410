import type { Contender } from '../contenders/contender.js';
import type { Ours } from '../contenders/klantbeeld.js';
import type { Load } from '../load/load.js';
import { answerOf } from '../load/compare.js';
import type { Question } from '../operations.js';
import type { Questions } from '../stage/questions.js';

/** What a list of so many costs. */
export interface Growth extends Count {
  readonly first: number;
  /** Milliseconds of processor for a request, by the name of the contender. */
  readonly processor: Readonly<Record<string, number>>;
}

/** No page is larger than the last of these. */
const SIZES = [10, 30, 100] as const;
const TIMES_COUNTED = 7;

/** Measures lists of several lengths. */
export async function measureGrowth(
  ours: Ours,
  others: readonly Contender[],
  { load, questions, milliseconds }: { load: Load; questions: Questions; milliseconds: number },
): Promise<readonly Growth[]> {
  const grown: Growth[] = [];
  for (const first of SIZES) {
    const asked = questions.list(first);
    const processor: Record<string, number> = {};
    for (const contender of [ours, ...others]) {
      const name = `list of ${first}`;
      await load.prepare(contender, asked, name);
      await load.run(contender, name, { connections: 4, milliseconds: milliseconds / 4 });
      const { servers, postgres } = await load.run(contender, name, { connections: 4, milliseconds });
      processor[contender.name] = servers + postgres;
    }
    grown.push({ first, processor, ...(await countOf(ours, asked[0]!)) });
  }
  return grown;
}

/** What one question costs in numbers of things: statements to PostgreSQL in all services, and calls to subgraphs. */
export interface Count {
  readonly statements: number;
  readonly calls: number;
}

/** Counts what one question of ours takes: the least of some times, for what it does by itself meanwhile is counted too. */
export async function countOf(ours: Ours, question: Question): Promise<Count> {
  await answerOf(ours, question);
  const counts: Count[] = [];
  for (let time = 0; time < TIMES_COUNTED; time += 1) {
    await ours.process.ask('count');
    await answerOf(ours, question);
    counts.push(await ours.process.ask<Count>('count'));
  }
  const least = (of: (count: Count) => number): number => Math.min(...counts.map(of));
  return { statements: least(({ statements }) => statements), calls: least(({ calls }) => calls) };
}

import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { Contender } from './contenders/contender.js';
import { openApart, openOneProcess, type Ours } from './contenders/klantbeeld.js';
import { openLimit } from './contenders/limit.js';
import { openPostgraphile } from './contenders/postgraphile.js';
import { compareAnswers } from './load/compare.js';
import { openLoad } from './load/load.js';
import { OPERATIONS, PAGE, type Question } from './operations.js';
import { readOptions } from './options.js';
import { profile } from './profile.js';
import { drawQuestions } from './stage/questions.js';
import { openStage, type Stage } from './stage/stage.js';

const COMPARED = 50;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  for (const clients of options.sizes) {
    const stage = await openStage(clients, options.keep, say);
    try {
      await play(stage, options);
    } finally {
      await stage.close();
    }
  }
}

async function play(stage: Stage, options: ReturnType<typeof readOptions>): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const drawn = await drawQuestions(stage, privateKey);
  const questions = { view: drawn.view, list: drawn.list(PAGE) };
  const openers: Readonly<Record<string, () => Promise<Contender>>> = {
    'log off': () => openOneProcess(stage, pem, { log: false }),
    'log on': () => openOneProcess(stage, pem, { log: true }),
    apart: () => openApart(stage, pem),
    limit: () => openLimit(stage),
    postgraphile: () => openPostgraphile(stage),
  };
  const names = options.only.length > 0 ? options.only : options.profile ? ['log off'] : Object.keys(openers);
  const contenders: Contender[] = [];
  const load = openLoad(stage.postmaster);
  try {
    for (const name of names) contenders.push(await openers[name]!());
    const asked: Question[] = [...questions.view.slice(0, COMPARED), ...questions.list.slice(0, COMPARED)];
    await compareAnswers(contenders, asked);
    say(`${asked.length} answers of ${contenders.map(({ name }) => name).join(', ')} are the same.`);
    for (const contender of contenders)
      for (const operation of OPERATIONS) await load.prepare(contender, questions[operation]);
    if (options.profile) {
      for (const contender of contenders)
        await profile(contender as Ours, load, { milliseconds: options.milliseconds, folder: tmpdir(), say });
      return;
    }
    for (let round = 0; round < options.rounds; round += 1) {
      for (const contender of contenders)
        for (const operation of OPERATIONS) {
          await load.run(contender, operation, { connections: 4, milliseconds: options.milliseconds / 3 });
          const seen = await load.run(contender, operation, { connections: 4, milliseconds: options.milliseconds });
          say(
            `${contender.name} ${operation} ${seen.perSecond.toFixed(0)}/s p50 ${seen.p50.toFixed(2)} p99 ${seen.p99.toFixed(2)} cpu ${seen.servers.toFixed(2)}+${seen.postgres.toFixed(2)}`,
          );
        }
    }
  } finally {
    await load.stop();
    await Promise.all(contenders.map((contender) => contender.stop()));
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();

import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { openCast, type Cast } from './cast.js';
import type { Contender } from './contenders/contender.js';
import type { Ours } from './contenders/klantbeeld.js';
import { compareAnswers } from './load/compare.js';
import { openLoad, type Load } from './load/load.js';
import { playRounds } from './load/rounds.js';
import { OPERATIONS, PAGE } from './operations.js';
import type { Options } from './options.js';
import { profile } from './profile.js';
import { measureGatewayShare } from './sides/gateway-share.js';
import { countOf, measureGrowth } from './sides/growth.js';
import { measureMemory } from './sides/memory-use.js';
import { runPgbench } from './sides/pgbench.js';
import { drawQuestions, type Questions } from './stage/questions.js';
import { rowsOf } from './stage/sql.js';
import type { Stage } from './stage/stage.js';
import { TITLES } from './telling/tables.js';
import type { StageResult } from './telling/result.js';

const COMPARED = 50;

type Say = (line: string) => void;

/** Measures everything on a stage; null when it was a profile that was asked for. */
export async function play(stage: Stage, options: Options, say: Say): Promise<StageResult | null> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const questions = await drawQuestions(stage, privateKey);
  const only = options.profile && options.only.length === 0 ? ['log-off'] : options.only;
  const cast = await openCast(stage, pem, { only, say });
  const load = openLoad(stage.postmaster);
  try {
    const contenders = cast.ready.map(({ contender }) => contender);
    await prepare(contenders, { load, questions, say });
    if (!options.profile) return await measure({ stage, options, publicKey: pem, cast, load, questions, say });
    for (const contender of contenders.filter(isOurs))
      await profile(contender, load, { stage, milliseconds: options.milliseconds, folder: tmpdir(), say });
    return null;
  } finally {
    await load.stop();
    await cast.close();
  }
}

interface Prepared {
  readonly load: Load;
  readonly questions: Questions;
  readonly say: Say;
}

/** Sees that all answer alike before anything is timed. */
async function prepare(contenders: readonly Contender[], { load, questions, say }: Prepared): Promise<void> {
  const asked = { view: questions.view, list: questions.list(PAGE) };
  const names = contenders.map(({ name }) => name).join(', ');
  for (const operation of OPERATIONS) {
    const fields = await compareAnswers(contenders, operation, asked[operation].slice(0, COMPARED));
    say(
      `${COMPARED} answers of ${names} to the ${TITLES[operation]} are the same; ${fields} fields have values in them.`,
    );
  }
  for (const contender of contenders)
    for (const operation of OPERATIONS) await load.prepare(contender, asked[operation]);
}

interface Measuring extends Prepared {
  readonly stage: Stage;
  readonly options: Options;
  readonly publicKey: string;
  readonly cast: Cast;
}

async function measure({ stage, options, publicKey, cast, load, questions, say }: Measuring): Promise<StageResult> {
  const { milliseconds, rounds, memoryRequests } = options;
  const contenders = cast.ready.map(({ contender }) => contender);
  await rowsOf(stage.urlOf('postgres'), 'checkpoint');
  const quiet = await load.calibrate();
  say(
    `While nobody asks PostgreSQL takes ${quiet.postgres.toFixed(1)} ms of processor a second, which is taken off, and ${quiet.busy.toFixed(2)} cores of the machine work.`,
  );
  say('Rounds begin.');
  const measured = await playRounds(contenders, load, { rounds, milliseconds, say });
  const named = (name: string): Contender[] => contenders.filter((one) => one.name === name);
  const [logOff] = named('klantbeeld, log off').filter(isOurs);
  const beside = [...named('PostGraphile 5'), ...named('the limit')];
  const services = cast.services();
  const question = questions.view[0]!;
  const pgbench = named('the limit').length > 0 ? await runPgbench(stage, milliseconds) : null;
  const growth = logOff ? await measureGrowth(logOff, beside, { load, questions, milliseconds }) : [];
  const view = logOff ? await countOf(logOff, question) : null;
  const share = services && (await measureGatewayShare(stage, services, { publicKey, question, load, milliseconds }));
  if (memoryRequests > 0)
    say(`One process answers ${memoryRequests.toLocaleString('en')} requests to show its memory.`);
  const asked = { load, questions: questions.view, requests: memoryRequests };
  const memory = logOff && memoryRequests > 0 ? await measureMemory(stage, publicKey, asked) : null;
  const { ready, missing } = cast;
  return {
    clients: stage.clients,
    postgres: stage.version,
    measured,
    ready,
    missing,
    pgbench,
    growth,
    view,
    share,
    memory,
    quiet,
  };
}

function isOurs(contender: Contender): contender is Ours {
  return 'process' in contender;
}

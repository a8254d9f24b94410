import { openOneProcess } from '../contenders/klantbeeld.js';
import { residentOf, type Load } from '../load/load.js';
import type { Question } from '../operations.js';
import type { Stage } from '../stage/stage.js';

/** Memory of one process that serves everything, in bytes. */
export interface MemoryUse {
  readonly requests: number;
  /** Resident, before anybody asked and after all requests. */
  readonly idle: number;
  readonly after: number;
  /** What its objects and buffers take after a collection: after a tenth of the requests, and after all. */
  readonly keptEarly: number;
  readonly kept: number;
}

/** Asks a fresh process for so many views, and looks at its memory before, early and after. */
export async function measureMemory(
  stage: Stage,
  publicKey: string,
  { load, questions, requests }: { load: Load; questions: readonly Question[]; requests: number },
): Promise<MemoryUse> {
  const ours = await openOneProcess(stage, publicKey, { log: true });
  try {
    const idle = residentOf(ours);
    const fresh = { ...ours, name: 'memory' };
    await load.prepare(fresh, questions);
    await load.run(fresh, 'view', { connections: 4, requests: Math.ceil(requests / 10) });
    const keptEarly = await ours.process.memory();
    await load.run(fresh, 'view', { connections: 4, requests: requests - Math.ceil(requests / 10) });
    const after = residentOf(ours);
    return { requests, idle, after, keptEarly, kept: await ours.process.memory() };
  } finally {
    await ours.stop();
  }
}

import { readOptions } from './options.js';
import { play } from './play.js';
import { openStage } from './stage/stage.js';
import type { StageResult } from './telling/result.js';
import { tellAll, writePages } from './telling/tell.js';

/** Measures ours beside what somebody would take instead, and says where the goals are missed. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const results: StageResult[] = [];
  for (const clients of options.sizes) {
    const stage = await openStage({ clients, keep: options.keep, counts: options.profile, say });
    try {
      const result = await play(
        stage,
        { ...options, memoryRequests: results.length === 0 ? options.memoryRequests : 0 },
        say,
      );
      if (result) results.push(result);
    } finally {
      await stage.close();
    }
  }
  if (results.length === 0) return;
  process.stdout.write(`\n${tellAll(results, options)}\n`);
  if (options.write) await writePages(results, options);
}

function say(text: string): void {
  process.stdout.write(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${text}\n`);
}

await main();

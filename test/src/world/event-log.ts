import type { TestWorld } from './test-world.js';

/** Takes every event but the newest out of the log, as keeping it for a limited time would. */
export async function cutEventLog({ log, settled }: TestWorld): Promise<void> {
  await settled();
  const { newest } = await log.bounds();
  await log.trimBefore(newest);
}

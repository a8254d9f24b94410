import { onLauncherDeath } from '../index.js';

/** A process of its own that says when its launcher has ended; it ends on SIGTERM, or after ten seconds. */
onLauncherDeath(() => process.stdout.write('launcher ended\n'), 20);
const limit = setTimeout(() => process.exit(), 10_000);
process.once('SIGTERM', () => {
  clearTimeout(limit);
  process.stdout.write('asked to end\n');
});
process.stdout.write(`${process.pid}\n`);

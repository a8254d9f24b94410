import { basename } from 'node:path';
import { isAlive, readProcess, type ProcessFacts } from './process-identity.js';

const launcherNames = /^(npm|npx|pnpm|pnpx|corepack)(-cli)?(\.[cm]?js)?$/;
const shellNames = /^(ba|da|a|z|k)?sh$/;

/**
 * Calls back once when npm, npx, pnpm or a shell between them, through which this process was started, has ended.
 * npm does not pass a SIGTERM on, so without this we would live on unseen after `npx pnpm start` was ended.
 * Does nothing when this process was started in another way, or on a system without /proc. Returns how to stop watching.
 */
export function onLauncherDeath(callback: () => void, intervalMilliseconds = 500): () => void {
  const launchers = process.platform === 'linux' ? findLaunchers(process.ppid, readProcess) : [];
  if (launchers.length === 0) return () => undefined;
  const timer = setInterval(() => {
    if (launchers.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, intervalMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

/** The unbroken chain of launchers above a process; a shell counts only when a launcher started it. */
export function findLaunchers(parentPid: number, read: (pid: number) => ProcessFacts | undefined): ProcessFacts[] {
  const launchers: ProcessFacts[] = [];
  let shells: ProcessFacts[] = [];
  for (let facts = read(parentPid); facts; facts = read(facts.parentPid)) {
    if (isLauncher(facts.commandLine)) {
      launchers.push(...shells, facts);
      shells = [];
    } else if (isCommandShell(facts.commandLine)) {
      shells.push(facts);
    } else {
      break;
    }
  }
  return launchers;
}

function isLauncher([program = '', ...rest]: string[]): boolean {
  // npm replaces its command line by a title such as `npm exec pnpm start`.
  if (/^(npm|npx|pnpm) /.test(program) || launcherNames.test(basename(program))) return true;
  const script = rest.find((argument) => !argument.startsWith('-'));
  return /^node(js)?$/.test(basename(program)) && script !== undefined && launcherNames.test(basename(script));
}

function isCommandShell([program = '', option]: string[]): boolean {
  return shellNames.test(basename(program)) && option === '-c';
}

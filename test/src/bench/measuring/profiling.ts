import { writeFile } from 'node:fs/promises';
import { Session, type Profiler } from 'node:inspector/promises';

let session: Session | undefined;

async function startProfile(): Promise<void> {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
}

/** Writes what was sampled since to a file that developer tools open, and tells where the time went. */
async function stopProfile(path: string): Promise<readonly SelfTime[]> {
  const { profile } = (await session!.post('Profiler.stop')) as Profiler.StopReturnType;
  session!.disconnect();
  await writeFile(path, JSON.stringify(profile));
  return selfTimesOf(profile);
}

/** What a measured process can be told about its processor profile. */
export const profiling = { startProfile, stopProfile };

/** Microseconds that ran in a function itself, not in what it called. */
export interface SelfTime {
  readonly name: string;
  /** The file, from the last package folder on; empty for the engine itself. */
  readonly file: string;
  readonly line: number;
  readonly microseconds: number;
}

/** Time by function, the heaviest first. */
function selfTimesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly SelfTime[] {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const times = new Map<string, SelfTime>();
  samples.forEach((id, place) => {
    const { functionName, url, lineNumber } = byId.get(id)!;
    const file = url.replace(/^.*node_modules\//, '').replace(/^file:\/\/.*?\/(?=packages|services|gateway|test)/, '');
    const [name, key] = [functionName || '(anonymous)', `${functionName} ${url} ${lineNumber}`];
    const before = times.get(key)?.microseconds ?? 0;
    times.set(key, { name, file, line: lineNumber + 1, microseconds: before + (timeDeltas[place] ?? 0) });
  });
  return [...times.values()].toSorted((one, other) => other.microseconds - one.microseconds);
}

import { expect, test } from '@jest/globals';
import { brokenBy, readRelease, recordedVersions } from '../../releases/release.js';
import { CHANGED, waitWhileMigrating, type Waits } from '../../releases/wait-while-migrating.js';
import type { Town } from '../../town/town.js';
import { many, tellLine } from './line.js';

/** The release before this one runs on the tables of this one, and bringing them up to date holds nobody up. */
export function oldAndNewTogether(town: () => Town): void {
  test('old and new version together: what the old one asks is served, and nobody waits two seconds for a lock', async () => {
    const version = recordedVersions().at(-1)!;
    const release = readRelease(version);
    const problems: string[] = [];
    for (const [name, released] of Object.entries(release)) {
      const database = name === 'events' ? town().events : town().databases.get(name)!;
      problems.push(...(await brokenBy(database, released)));
    }
    const waits: Waits[] = [];
    for (const [name, definition] of CHANGED) {
      waits.push(await waitWhileMigrating(town().postgres.url, name, definition));
    }
    const longest = Math.max(0, ...waits.map((one) => one.longest));
    const statements = Object.values(release).reduce((sum, { statements: of }) => sum + of.length, 0);
    tellLine(
      'old and new version together',
      town().kindOfLog,
      `${many(statements)} statements of release ${version} on the tables of this one: ${problems.length} refused; ` +
        `${waits.length} databases brought up to date at work, nobody waited 2 s for a lock, the longest statement took ${longest.toFixed(0)} ms`,
    );
    expect(problems).toEqual([]);
  });
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Acts, reads, streams, logs, terms and exports: between them these tests send every statement of the services.
const tests = ['journeys', 'federation', 'live', 'access/', 'log/', 'retention', 'inspection', 'backup'];
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const jest = ['--no-warnings', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, ...tests.map((name) => `test/dist/${name}`), 'imports'], {
  stdio: 'inherit',
  env: { ...process.env, KLANTBEELD_RECORD_RELEASE: version },
});
process.exitCode = status ?? 1;

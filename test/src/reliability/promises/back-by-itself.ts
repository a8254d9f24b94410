import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { clientsOf } from '../../town/people-of-town.js';
import { storm } from '../../town/storm.js';
import { subscribe } from '../../town/subscriber.js';
import { isReady, type Town } from '../../town/town.js';
import { until } from '../../world/until.js';
import { tellLine } from './line.js';

const BACK_MILLISECONDS = 5_000;
/** Crashes under way before the one that is measured: what each leaves behind adds up. */
const CRASHES = 3;
const PATIENCE_MILLISECONDS = 30_000;

/** After the database or the broker was killed and came back, everything goes on without anybody doing anything. */
export function comesBackByItself(town: () => Town): void {
  test('after a restart of the database there is service within five seconds, and the outbox catches up', async () => {
    const [clientId] = await clientsOf(town(), 1);
    for (let crash = 0; crash < CRASHES; crash += 1) await crashWhileWriting(town(), clientId!);
    await town().postgres.kill();
    await until('the gateway says that it cannot serve', async () => !(await isReady(town().gateway.url)));
    await town().postgres.start();
    const back = performance.now();
    await until('a consultant is answered', () => reads(town(), clientId!), PATIENCE_MILLISECONDS);
    const reading = performance.now() - back;
    await storm(town(), { clientIds: [clientId!], acts: 1, name: `back-${randomUUID().slice(0, 8)}` });
    const writing = performance.now() - back;
    await town().whole();
    const caughtUp = performance.now() - back;
    tellLine(
      'database restart',
      town().kindOfLog,
      `after it let us in: answered in ${reading.toFixed(0)} ms, wrote in ${writing.toFixed(0)} ms, ` +
        `outbox and followers caught up in ${caughtUp.toFixed(0)} ms`,
    );
    expect(Math.max(reading, writing, caughtUp)).toBeLessThan(BACK_MILLISECONDS);
  });
}

/** Without the broker acts go on; with it their events arrive, each once. */
export function catchesUpWithBroker(town: () => Town): void {
  test('after a restart of the broker what happened meanwhile is told within five seconds', async () => {
    const [clientId] = await clientsOf(town(), 1, 'sw-98');
    const subscriber = subscribe(town(), { staffId: 'sw-98', purpose: 'WORK_DEVELOPMENT', placement: 'id jobTitle' });
    const titles = (): string[] => subscriber.arrived.map(({ data }) => data.placementUpdated.placement.jobTitle);
    await until(
      'the coach follows',
      async () => (await act(town(), clientId!, 1), titles().length > 0),
      PATIENCE_MILLISECONDS,
    );
    await town().broker!.kill();
    const meanwhile = await act(town(), clientId!, 50);
    await town().broker!.start();
    const back = performance.now();
    await until('all was told', () => isTold(meanwhile, titles()), PATIENCE_MILLISECONDS);
    const told = performance.now() - back;
    // Events of one client come in order: after a later one nothing of these is under way.
    const last = await act(town(), clientId!, 1);
    await until('a later act was told', () => isTold(last, titles()), PATIENCE_MILLISECONDS);
    const due = new Set(meanwhile);
    const came = titles().filter((title) => due.has(title));
    tellLine(
      'broker restart',
      town().kindOfLog,
      `${due.size} acts while it was away; told ${told.toFixed(0)} ms after it came back, ${came.length - due.size} doubled`,
    );
    await subscriber.leave();
    expect(came.sort()).toEqual([...due].sort());
    expect(told).toBeLessThan(BACK_MILLISECONDS);
  });
}

/** Placements are started for a client; their job titles, which no others have. */
async function act(town: Town, clientId: string, acts: number): Promise<string[]> {
  const name = `broker-${randomUUID().slice(0, 8)}`;
  const { acknowledged } = await storm(town, { clientIds: [clientId], acts, name });
  return acknowledged.map(({ key }) => key);
}

function isTold(due: readonly string[], told: readonly string[]): boolean {
  return due.every((title) => told.includes(title));
}

/** The database is killed while acts are under way, which go on when it is back. */
async function crashWhileWriting(town: Town, clientId: string): Promise<void> {
  let acknowledged = 0;
  const name = `crash-${randomUUID().slice(0, 8)}`;
  const onProgress = (count: number): void => void (acknowledged = count);
  const writing = storm(town, { clientIds: [clientId], acts: 200, together: 5, name, onProgress });
  await until('acts are under way', () => acknowledged > 50, PATIENCE_MILLISECONDS);
  await town.postgres.kill();
  await town.postgres.start();
  await writing;
}

async function reads(town: Town, id: string): Promise<boolean> {
  const query = 'query One($id: ID!) { client(id: $id) { id name { full } } }';
  const { data, errors } = await town.ask('con-1', query, { variables: { id }, purpose: 'WWB_WORK' });
  return errors === undefined && data.client.id === id;
}

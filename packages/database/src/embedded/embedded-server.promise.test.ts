import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { binariesForHome, locateBinaries } from './binaries.js';
import { DataDirectoryInUseError, openEmbeddedServer, type EmbeddedServer } from './index.js';
import { canUse, chooseServerAccount } from './server-account.js';
import { CONTAINER, findPostmasters, ownerScript, startOwnerProcess } from './testing/processes.js';

const run = promisify(execFile);
const isRoot = process.geteuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const directories: string[] = [];
const servers: EmbeddedServer[] = [];
/** Setting up a cluster costs most of the time, so tests that do not look at the first start share this one. */
let dataDirectory: string;

beforeAll(async () => {
  dataDirectory = await freshDirectory();
  await (await open(dataDirectory)).stop();
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(async () => {
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
});

/** A directory of its own, removed after the tests; a space in its path, as in many home directories. */
async function freshDirectory(parent = tmpdir()): Promise<string> {
  const directory = await mkdtemp(join(parent, 'klantbeeld test-'));
  directories.push(directory);
  return directory;
}

async function open(dataDirectory: string, log?: (line: string) => void): Promise<EmbeddedServer> {
  const server = await openEmbeddedServer({ dataDirectory, durable: false, ...(log ? { log } : {}) });
  servers.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** The same of a server that is being started again. */
async function untilAnswered(url: string, sql: string): Promise<unknown> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const answer = await ask(url, sql).catch(() => undefined);
    if (answer !== undefined) return answer;
    await delay(20);
  }
  throw new Error('It does not answer.');
}

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

describe('an owner', () => {
  test('finds its data again after a stop and a new start', async () => {
    const first = await open(dataDirectory);
    expect(first.isOwner).toBe(true);
    await ask(first.url, "create table note as select 'kept' as answer");
    await first.stop();
    await first.stop();
    expect(findPostmasters(dataDirectory)).toEqual([]);
    const second = await open(dataDirectory);
    expect(await ask(second.url, 'select answer from note')).toBe('kept');
    expect(second.password).toBe(first.password);
  });

  test('keeps its secrets and data to itself and listens on the loopback address only', async () => {
    const server = await open(dataDirectory);
    expect(await modeOf(dataDirectory)).toBe(isRoot ? '710' : '700');
    expect(await modeOf(join(dataDirectory, 'postgres'))).toBe('700');
    expect(await modeOf(join(dataDirectory, 'postgres-password'))).toBe('600');
    expect(await modeOf(join(dataDirectory, 'owner.json'))).toBe('600');
    expect(await ask(server.url, "select current_setting('listen_addresses') as answer")).toBe('127.0.0.1');
    expect(await ask(server.url, "select current_setting('unix_socket_directories') as answer")).toBe('');
    const wrong = server.url.replace(server.password, 'guessed');
    await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('folds the case of accented letters and writes no failed statement to its log', async () => {
    const server = await open(dataDirectory);
    expect(await ask(server.url, "select lower('ÖZDEMİR') like 'özdem%' as answer")).toBe(true);
    await expect(ask(server.url, "select 'secret of a person'::date")).rejects.toThrow('secret of a person');
    expect(await readFile(join(dataDirectory, 'postgres.log'), 'utf8')).not.toContain('secret of a person');
  });

  test('begins with an empty log when the old one has grown over 10 MB', async () => {
    await writeFile(join(dataDirectory, 'postgres.log'), Buffer.alloc(11 * 1024 * 1024));
    await open(dataDirectory);
    expect((await stat(join(dataDirectory, 'postgres.log'))).size).toBeLessThan(10_000);
  });
});

describe('a guest', () => {
  test('joins the server of another process and leaves it running', async () => {
    const owner = await startOwnerProcess([dataDirectory]);
    const guest = await open(dataDirectory);
    expect(guest.isOwner).toBe(false);
    expect(guest.url).toBe(owner.answer.url);
    await guest.stop();
    expect(await ask(owner.answer.url, 'select 1 as answer')).toBe(1);
    await owner.finish();
    expect(findPostmasters(dataDirectory)).toEqual([]);
  });

  test('is turned away with the process id and the mend when it must be the owner', async () => {
    const owner = await startOwnerProcess([dataDirectory]);
    const refused = openEmbeddedServer({ dataDirectory, durable: false, asOwner: 'required' });
    await expect(refused).rejects.toThrow(DataDirectoryInUseError);
    await expect(refused).rejects.toMatchObject({ pid: owner.child.pid });
    await expect(refused).rejects.toThrow(/set KLANTBEELD_DATA/);
    await owner.finish();
  });
});

describe('after a crash', () => {
  test('a server that outlived its killed owner is replaced by exactly one new server', async () => {
    const owner = await startOwnerProcess([dataDirectory, 'required']);
    await ask(owner.answer.url, "create table crash_note as select 'kept' as answer");
    const [survivor] = findPostmasters(dataDirectory);
    owner.child.kill('SIGKILL');
    await once(owner.child, 'exit');
    expect(findPostmasters(dataDirectory)).toEqual([survivor]);
    const server = await open(dataDirectory);
    expect(server.isOwner).toBe(true);
    expect(await ask(server.url, 'select answer from crash_note')).toBe('kept');
    expect(findPostmasters(dataDirectory)).toHaveLength(1);
    expect(findPostmasters(dataDirectory)).not.toContain(survivor);
    await server.stop();
    expect(findPostmasters(dataDirectory)).toEqual([]);
  });

  test('a server that was killed together with its owner starts again', async () => {
    const owner = await startOwnerProcess([dataDirectory]);
    const [postmaster = 0] = findPostmasters(dataDirectory);
    owner.child.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await once(owner.child, 'exit');
    expect((await open(dataDirectory)).isOwner).toBe(true);
    expect(findPostmasters(dataDirectory)).toHaveLength(1);
  });

  test('remains of an unfinished first start and of a dead lock holder are no hindrance', async () => {
    const dataDirectory = await freshDirectory();
    await mkdir(join(dataDirectory, 'postgres-new-abcdef', 'cluster'), { recursive: true });
    await writeFile(join(dataDirectory, 'start.lock'), JSON.stringify({ pid: process.pid, startedAt: 'earlier' }));
    const server = await open(dataDirectory);
    expect(await ask(server.url, 'select 1 as answer')).toBe(1);
    await expect(stat(join(dataDirectory, 'postgres-new-abcdef'))).rejects.toThrow('ENOENT');
  });

  test('a postmaster.pid whose number went to another process is no hindrance', async () => {
    const cluster = join(dataDirectory, 'postgres');
    await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready   \n`);
    expect((await open(dataDirectory)).isOwner).toBe(true);
  });
});

const hasContainers = await run(CONTAINER[0]!, [...CONTAINER.slice(1), 'true']).then(
  () => true,
  () => false,
);

(hasContainers ? describe : describe.skip)('a process in another container', () => {
  const refusal = /is in use by a process that cannot be seen from here.*KLANTBEELD_DATA/;

  test('is refused while the owner lives, and while a server lives that outlived it', async () => {
    const owner = await startOwnerProcess([dataDirectory]);
    const refused = await startOwnerProcess([dataDirectory, 'required'], {}, CONTAINER);
    expect(refused.answer.error).toMatch(refusal);
    expect(findPostmasters(dataDirectory)).toHaveLength(1);
    expect(await ask(owner.answer.url, 'select 1 as answer')).toBe(1);
    owner.child.kill('SIGKILL');
    await once(owner.child, 'exit');
    const early = await startOwnerProcess([dataDirectory], {}, CONTAINER);
    expect(early.answer.error).toMatch(refusal);
    expect((await open(dataDirectory)).isOwner).toBe(true);
    expect(findPostmasters(dataDirectory)).toHaveLength(1);
  }, 60_000);

  test('that owns it keeps others out until it ends, also by a kill', async () => {
    const owner = await startOwnerProcess([dataDirectory], {}, CONTAINER);
    expect(owner.answer.isOwner).toBe(true);
    await expect(open(dataDirectory)).rejects.toThrow(refusal);
    owner.child.kill('SIGKILL');
    await once(owner.child, 'exit');
    expect((await open(dataDirectory)).isOwner).toBe(true);
    expect(findPostmasters(dataDirectory)).toHaveLength(1);
  }, 60_000);

  test('that starts at the same moment does not start a second server', async () => {
    const both = await Promise.all([
      startOwnerProcess([dataDirectory]),
      startOwnerProcess([dataDirectory], {}, CONTAINER),
    ]);
    const owners = both.filter(({ answer }) => answer.isOwner);
    expect(owners).toHaveLength(1);
    expect(findPostmasters(dataDirectory)).toHaveLength(1);
    await owners[0]!.finish();
  }, 60_000);
});

describe('a server that ends by itself', () => {
  test('is started again at its port with its data, and stops with its owner', async () => {
    const server = await open(dataDirectory);
    await ask(server.url, "create table again_note as select 'kept' as answer");
    // A server for tests acknowledges before it writes.
    await ask(server.url, 'checkpoint');
    const [killed = 0] = findPostmasters(dataDirectory);
    process.kill(killed, 'SIGKILL');
    expect(await untilAnswered(server.url, 'select answer from again_note')).toBe('kept');
    expect(findPostmasters(dataDirectory)).not.toContain(killed);
    expect(findPostmasters(dataDirectory)).toHaveLength(1);
    await server.stop();
    expect(findPostmasters(dataDirectory)).toEqual([]);
  });

  test('and cannot be started again is told to its owner, with why', async () => {
    let tell: (error: Error) => void = () => undefined;
    const lost = new Promise<Error>((resolve) => (tell = resolve));
    const server = await openEmbeddedServer({ dataDirectory, durable: false, onLost: tell });
    servers.push(server);
    const settings = join(dataDirectory, 'postgres', 'postgresql.auto.conf');
    await writeFile(settings, "work_mem = 'a lot'\n");
    process.kill(findPostmasters(dataDirectory)[0]!, 'SIGKILL');
    expect((await lost).message).toMatch(/did not start[^]*DATABASE_URL[^]*work_mem/);
    await server.stop();
    await writeFile(settings, '');
  });
});

test('of several processes that start at once one becomes the owner and the others join it', async () => {
  const dataDirectory = await freshDirectory();
  const processes = await Promise.all([1, 2, 3].map(() => startOwnerProcess([dataDirectory])));
  const answers = processes.map(({ answer }) => answer);
  expect(answers.filter(({ isOwner }) => isOwner)).toHaveLength(1);
  expect(new Set(answers.map(({ url }) => url)).size).toBe(1);
  expect(findPostmasters(dataDirectory)).toHaveLength(1);
  for (const { finish } of processes) await finish();
});

test('a server that cannot start says why, from its log', async () => {
  const settings = join(dataDirectory, 'postgres', 'postgresql.auto.conf');
  await writeFile(settings, "work_mem = 'a lot'\n");
  await expect(open(dataDirectory)).rejects.toThrow(/did not start[^]*DATABASE_URL[^]*work_mem/);
  await writeFile(settings, '');
});

test('a platform without programs is told to set DATABASE_URL', async () => {
  await expect(locateBinaries('plan9', 'mips')).rejects.toThrow(/plan9 on mips[^]*DATABASE_URL/);
});

const canRunAsNobody = isRoot && (await canUse(ownerScript, nobody)) && (await canUse(process.execPath, nobody));

(canRunAsNobody ? test : test.skip)('an ordinary user runs the server under its own account', async () => {
  const parent = await freshDirectory();
  await chmod(parent, 0o777);
  const { answer, finish } = await startOwnerProcess([join(parent, 'data')], nobody);
  expect(answer).toMatchObject({ isOwner: true, uid: nobody.uid });
  expect(await modeOf(join(parent, 'data'))).toBe('700');
  expect((await stat(join(parent, 'data', 'postgres'))).uid).toBe(nobody.uid);
  await finish();
});

(isRoot ? describe : describe.skip)('as root', () => {
  test('a data directory in a closed directory keeps its database files elsewhere and finds them again', async () => {
    const closed = await freshDirectory(homedir());
    await chmod(closed, 0o700);
    const dataDirectory = join(closed, 'data');
    const lines: string[] = [];
    const first = await open(dataDirectory, (line) => lines.push(line));
    const elsewhere = (await readFile(join(dataDirectory, 'postgres-location'), 'utf8')).trim();
    directories.push(elsewhere);
    expect(dirname(elsewhere)).toBe(tmpdir());
    expect(lines.join()).toContain(elsewhere);
    expect(await modeOf(elsewhere)).toBe('710');
    await ask(first.url, "create table note as select 'kept' as answer");
    await first.stop();
    expect(await ask((await open(dataDirectory)).url, 'select answer from note')).toBe('kept');
  });

  test('programs in a closed directory are copied to where the server account can run them', async () => {
    const account = chooseServerAccount(undefined);
    const home = await freshDirectory();
    await chmod(home, 0o755);
    const closed = await freshDirectory();
    const { postgres } = await locateBinaries();
    const packageDirectory = dirname(dirname(dirname(postgres)));
    await cp(packageDirectory, closed, { recursive: true, verbatimSymlinks: true });
    await chmod(closed, 0o700);
    const bin = join(closed, 'native', 'bin');
    const installed = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
    const usable = await binariesForHome(installed, { directory: home, cluster: join(home, 'postgres'), account });
    expect(dirname(dirname(dirname(usable.postgres)))).toBe(home);
    const { stdout } = await run(usable.postgres, ['--version'], { cwd: home, ...account });
    expect(stdout).toMatch(/^postgres \(PostgreSQL\) \d+/);
  });
});

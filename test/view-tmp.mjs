import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { Agent, request } from 'node:http';
import { openEmbeddedServer } from '@klantbeeld/database';
const { openTestWorld } = await import('./dist/world/test-world.js');
const { registerCaseload, consentToSupport } = await import('./dist/world/dossiers.js');
const server = await openEmbeddedServer({ dataDirectory: mkdtempSync('/tmp/klantbeeld-view-'), maxConnections: 100 });
process.env.KLANTBEELD_TEST_DATABASE_URL = process.env.SOCK ? server.nearestUrl : server.url;
const NO_LOG = { write: async () => undefined, mustBeThere: async () => undefined, close: async () => undefined };
const world = await openTestWorld({ shape: process.env.SHAPE ?? 'one process', ...(process.env.LOG ? {} : { accessLog: NO_LOG }) });
const ids = await registerCaseload(world, 'con-1', 50);
await consentToSupport(world, ids); await world.settled?.();
const token = await world.tokenFor('con-1');
const strip = (n) => readFileSync(`../schema/operations/${n}.graphql`, 'utf8').replace(/^#.*\n/gm, '');
const OPS = { view: [strip('client-view'), (k) => ({ id: ids[k % 50] })], list: [strip('caseload'), () => ({ first: 50 })] };
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const ask = (q, v) => new Promise((res, rej) => { const body = JSON.stringify({ query: q, variables: v }); const r = request({ agent, host: '127.0.0.1', port: world.door.port, path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer ' + token, 'x-purpose': 'WWB_WORK' } }, (m) => { let t = ''; m.setEncoding('utf8'); m.on('data', (c) => { t += c; }); m.on('end', () => m.statusCode === 200 && !t.includes('"errors"') ? res(t) : rej(new Error(t.slice(0, 500)))); }); r.on('error', rej); r.end(body); });
const pg = () => { const tick = 10; let sum = 0; for (const p of readdirSync('/proc')) { if (!/^\d+$/.test(p)) continue; try { const c = readFileSync(`/proc/${p}/cmdline`, 'utf8'); if (!c.includes(world.prefix)) continue; const s = readFileSync(`/proc/${p}/stat`, 'utf8').split(') ')[1].split(' '); sum += (+s[11] + +s[12]) * tick; } catch {} } return sum; };
import { readdirSync } from 'node:fs';
const round = async (op, n) => { let k = 0; const [q, v] = OPS[op]; await Promise.all([1, 2, 3, 4].map(async () => { while (k < n) await ask(q, v(k++)); })); };
console.log((await ask(OPS.view[0], OPS.view[1](0))).length, (await ask(OPS.list[0], OPS.list[1](0))).length);
for (const [op, n] of [['view', +(process.env.N ?? 600)], ]) {
  await round(op, n);
  for (let k = 0; k < 2; k++) {
    const s = new Session(); if (k === 1) { s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.start'); }
    const p0 = pg(); const c = process.cpuUsage(); const t0 = performance.now(); world.counted.reset(); await round(op, n); const t1 = performance.now(); const d = process.cpuUsage(c); const p1 = pg();
    if (k === 1) { const { profile } = await s.post('Profiler.stop'); writeFileSync(`/tmp/door/${op}.cpuprofile`, JSON.stringify(profile)); }
    console.log(op, 'node', ((d.user + d.system) / n / 1000).toFixed(2), 'ms; pg', ((p1 - p0) / n).toFixed(2), 'ms; rate', (n / (t1 - t0) * 1000).toFixed(0), '/s statements', world.counted.statements.length / n, 'calls', world.counted.calls.length / n);
  }
}
await world.stop(); await server.stop(); process.exit();

// An import of 20,000 rows, 300 of them faulty, from the upload to the last record, while somebody else goes on working: aim is
// 20 s in all, and that no other writer waits longer than 2 s.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stop } from '../project.mjs';
import { signIn, start } from './linli.mjs';

const ROWS = 20_000;
const EVERY = 66;
const AIM_SECONDS = 20;
const AIM_WAIT = 2;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A CSV of organisations in one community; every 66th has a mistyped credit code. */
function file() {
  const line = (n) => `测试名录单位${String(n).padStart(5, '0')},测试${n},驻区单位,${n % EVERY ? '' : '91350100M000100Y42'},511102008,${n % 9000}`;
  return ['名称,简称,类别,统一社会信用代码,所在区划,排序', ...Array.from({ length: ROWS }, (_, at) => line(at + 1))].join('\n');
}

class Client {
  constructor(port, token) {
    this.port = port;
    this.token = token;
  }

  async send(method, path, body, type = 'application/json') {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, { method, headers: { authorization: `Bearer ${this.token}`, 'content-type': type }, body });
    const text = await answer.text();
    if (!answer.ok) throw new Stop(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    return JSON.parse(text);
  }
}

/** Keeps a preference again and again; answers the longest wait in seconds when told to stop. */
function writer(client, account) {
  let on = true;
  const waits = [];
  const work = async () => {
    while (on) {
      const begun = performance.now();
      await client.send('POST', `/api/v1/accounts/${account}/list-preferences`, JSON.stringify({ list: 'bench', columns: ['a'] }));
      waits.push((performance.now() - begun) / 1000);
      await pause(20);
    }
  };
  const done = work();
  return async () => {
    on = false;
    await done;
    return { most: Math.max(...waits), many: waits.length };
  };
}

/** Measures one import on a fresh database at `url`. */
export async function importBench(url, name) {
  console.log(`Measuring: import of ${ROWS} rows on ${name}`);
  const data = mkdtempSync(join(tmpdir(), 'linli-bench-import-'));
  const database = url ?? `sqlite://${join(data, 'linli.sqlite')}?mode=rwc`;
  const server = await start('demo', { database, data, connections: 16 });
  try {
    const secretary = new Client(server.port, await signIn(server.port, 'haitang'));
    const other = new Client(server.port, await signIn(server.port, 'leshan'));
    const me = (await other.send('GET', '/api/v1/me')).id;
    const stop = writer(other, me);
    const begun = performance.now();
    const since = () => (performance.now() - begun) / 1000;
    let one = await secretary.send('POST', '/api/v1/imports?kind=organisation&name=bench.csv', file(), 'application/octet-stream');
    const staged = since();
    while (one.state === 'checking') {
      await pause(50);
      one = await secretary.send('GET', `/api/v1/imports/${one.id}`);
    }
    const checked = since();
    one = await secretary.send('POST', `/api/v1/imports/${one.id}/store`, JSON.stringify({ goodOnly: true }));
    const stored = since();
    await secretary.send('POST', `/api/v1/imports/${one.id}/undo`, '{}');
    const undone = since();
    const { most, many } = await stop();
    const cell = (seconds) => `${seconds.toFixed(2)} s`.padStart(9);
    console.log(`\nimport of ${ROWS} rows, ${one.faulty} faulty, on ${name}`);
    console.log(`  uploaded and staged ${cell(staged)}`);
    console.log(`  checked             ${cell(checked - staged)}   ${Math.round(ROWS / (checked - staged))} rows a second`);
    console.log(`  stored              ${cell(stored - checked)}   ${one.stored} records`);
    console.log(`  in all              ${cell(stored)}   (aim at most ${AIM_SECONDS} s)${stored > AIM_SECONDS ? '  too much' : ''}`);
    console.log(`  taken back          ${cell(undone - stored)}`);
    console.log(`  another writer      ${cell(most)}   at most, of ${many} commands (aim at most ${AIM_WAIT} s)${most > AIM_WAIT ? '  too much' : ''}`);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

// `just bench [quick] [search] [import]`: requests a second and tail latency of the release build, each beside pgbench running all statements
// that the request needs, with as many connections; memory, start and plans. One table at the end.
//
// PostgreSQL is our own and durable (fsync on). Both sides, the load generator and PostgreSQL share the machine's cores, so
// quiet cores matter more than anything; rounds alternate between the two sides and the middle one counts.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { clients, pgbench, psql } from './bench/clients.mjs';
import { importBench } from './bench/import.mjs';
import { memory, signIn, start, weighed } from './bench/linli.mjs';
import { load, request } from './bench/load.mjs';
import { median, middle } from './bench/numbers.mjs';
import { searchBench } from './bench/search.mjs';
import { LOG_PREFIX, Log, plan, script, statementsOf } from './bench/statements.mjs';
import { DURABLE, withPostgres } from './postgres.mjs';
import { Stop, main, root } from './project.mjs';

const CONNECTIONS = 16;
const SUBDISTRICT = '511102008';
const FULL = { whistles: 20_000, seconds: 8, rounds: 3, starts: 5 };
const QUICK = { whistles: 2_000, seconds: 3, rounds: 1, starts: 2 };
/** More soundings a second than this machine will ever do: so many drafts are prepared for each measured second. */
const DRAFTS_PER_SECOND = 2_500;

const here = (name) => fileURLToPath(new URL(`./bench/${name}`, import.meta.url));
const digits = (n) => String(n).padStart(12, '0');
const whistleId = (n) => `018f0000-0000-7000-8000-${digits(n)}`;
const wireId = (n) => `whistle_${whistleId(n).replaceAll('-', '')}`;

const LIST = JSON.stringify({
  query: `query ($code: String!) {
    whistles(filter: { divisionCode: $code }, first: 50) {
      nodes {
        id version number title state kind draftedAt dueAt overdue
        assignments { id role state organisation { id name } clocks { kind state dueAt } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  variables: { code: SUBDISTRICT },
});

/** Ids in scripts are computed from pgbench's `:n`, as town.sql computed them. */
function varying(n) {
  const part = `lpad(:n, 12, '0')`;
  const values = new Map([[whistleId(n), `CAST('018f0000-0000-7000-8000-' || ${part} AS uuid)`]]);
  for (let k = 0; k < 4; k += 1) {
    const prefix = `018f0000-0000-7001-80${String(k).padStart(2, '0')}-`;
    values.set(prefix + digits(n), `CAST('${prefix}' || ${part} AS uuid)`);
  }
  values.set(`${SUBDISTRICT}-2025-${String(n).padStart(9, '0')}`, `'${SUBDISTRICT}-2025-' || lpad(:n, 9, '0')`);
  values.set(`bench-${n}`, `'bench-' || :n`);
  return values;
}

const OPERATIONS = [
  {
    name: 'REST whistle by id',
    file: 'whistle-by-id.sql',
    account: 'leshan',
    one: (token, n) => request('GET', `/api/v1/whistles/${wireId(n)}`, token),
    choose: ({ whistles }) => () => 1 + Math.floor(Math.random() * whistles),
    begin: ({ whistles }) => `\\set n random(1, ${whistles})`,
  },
  {
    name: 'GraphQL list of 50',
    file: 'whistle-list.sql',
    account: 'haitang',
    one: (token) => request('POST', '/graphql', token, LIST, { accept: 'application/graphql-response+json' }),
    choose: () => (n) => n,
    begin: () => '\\set n 0',
    planned: true,
  },
  {
    name: 'sounding a whistle',
    file: 'whistle-sound.sql',
    account: 'haitang',
    consumes: true,
    one: (token, n) => request('POST', `/api/v1/whistles/${wireId(n)}/sound`, token, '{}', { 'idempotency-key': `bench-${n}`, 'if-match': '"1"' }),
    choose: (_, first) => (n) => first + n,
    begin: () => `\\set i :i + 1\n\\set n :base + (:i - 1) * ${CONNECTIONS} + :client_id`,
  },
];

/** Sends one request by fetch and answers body and headers; for the first look, not for load. */
async function look(port, text) {
  const [head, body] = text.split('\r\n\r\n');
  const [first, ...lines] = head.split('\r\n');
  const [method, path] = first.split(' ');
  const headers = Object.fromEntries(lines.map((line) => line.split(': ')).filter(([name]) => !['host', 'content-length'].includes(name)));
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body: method === 'GET' ? undefined : body });
  const said = await answer.text();
  if (!answer.ok || said.includes('"errors"')) throw new Stop(`${first}: ${answer.status} ${said.slice(0, 2000)}`);
  return { said, statements: Number(answer.headers.get('linli-statements')) };
}

/** One bench on a fresh database. */
class Bench {
  drafts = 1_000_000;

  constructor(size, url, bin, log) {
    Object.assign(this, { size, url, bin, log });
    this.data = mkdtempSync(join(tmpdir(), 'linli-bench-'));
    this.folder = join(root, 'target', 'bench');
    mkdirSync(this.folder, { recursive: true });
    rmSync(join(this.folder, 'latency'), { recursive: true, force: true });
    mkdirSync(join(this.folder, 'latency'));
  }

  sql(text, variables) {
    return psql(this.bin, this.url, text, variables);
  }

  serve(command = 'serve') {
    return start(command, { database: this.url, data: this.data, connections: CONNECTIONS });
  }

  /** So many fresh drafts; answers the number of the first. */
  async draft(count) {
    const first = this.drafts;
    this.drafts += count;
    await this.sql(readFileSync(here('drafts.sql'), 'utf8'), { first, last: this.drafts - 1 });
    return first;
  }

  async fill() {
    const demo = await this.serve('demo');
    await demo.stop();
    await this.sql(readFileSync(here('town.sql'), 'utf8'), { first: 1, whistles: this.size.whistles });
    const counts = await this.sql('SELECT (SELECT count(*) FROM whistle), (SELECT count(*) FROM whistle_assignment), (SELECT count(*) FROM whistle_entry)');
    this.counts = counts.trim().split('|').map(Number);
  }

  /** Start to ready, several times. */
  async starts() {
    const seconds = [];
    for (let n = 0; n < this.size.starts; n += 1) {
      const server = await this.serve();
      seconds.push(server.seconds);
      await server.stop();
    }
    return seconds;
  }

  /** Both sides of one operation, in alternating rounds. */
  async measure(server, operation) {
    const { size, bin, url } = this;
    const drafts = operation.consumes ? await this.draft(3) : 1;
    const choose = operation.choose(size, drafts);
    const say = async (n) => (await look(server.port, operation.one(await signIn(server.port, operation.account), n))).statements;
    await say(choose(0));
    const token = await signIn(server.port, operation.account);
    const n = choose(1);
    const statements = await statementsOf(bin, url, this.log, async () => (await look(server.port, operation.one(token, n))).statements);
    const written = script(statements, { file: join(this.folder, operation.file), begin: operation.begin(size), varying: varying(n) });
    const plans = [];
    if (operation.planned) {
      for (const statement of statements) plans.push({ sql: statement.sql, ...(await plan(bin, url, statement)) });
    }
    const ours = [];
    const theirs = [];
    let weight = 0;
    for (let round = 0; round < size.rounds; round += 1) {
      weight = Math.max(weight, await weighed(server.pid, async () => ours.push(await this.ours(server, operation, size.seconds))));
      theirs.push(await this.theirs(operation, written, size.seconds));
    }
    return { operation, ours, theirs, weight, plans, statements: statements.length };
  }

  async ours(server, operation, seconds) {
    const most = operation.consumes ? seconds * DRAFTS_PER_SECOND : Infinity;
    const first = operation.consumes ? await this.draft(most) : 0;
    const token = await signIn(server.port, operation.account);
    const choose = operation.choose(this.size, first);
    return load({ port: server.port, connections: CONNECTIONS, seconds, most, next: (n) => operation.one(token, choose(n)) });
  }

  async theirs(operation, { script: file, variables }, seconds) {
    const count = seconds * DRAFTS_PER_SECOND * 2;
    const base = operation.consumes ? await this.draft(count) : 0;
    const folder = join(this.folder, 'latency');
    const options = { script: file, variables: { ...variables, i: 0, base }, connections: CONNECTIONS, seconds, folder, planning: 'auto' };
    const result = await pgbench(this.bin, this.url, options);
    if (operation.consumes && result.done > count) throw new Stop(`pgbench sounded ${result.done} times, but there were ${count} drafts`);
    return result;
  }
}

const number = (value, places = 1) => value.toFixed(places);

function report({ size, counts, starts, results, idle, peak, version }) {
  const rows = results.map(({ operation, ours, theirs, statements }) => {
    const [our, their] = [middle(ours), middle(theirs)];
    return [
      operation.name,
      number(our.rate, 0),
      number(our.p50),
      number(our.p99),
      number(their.rate, 0),
      number(their.p50),
      number(their.p99),
      String(statements),
      number(our.rate / their.rate, 2),
    ];
  });
  const head = ['', 'requests/s', 'p50 ms', 'p99 ms', 'pgbench/s', 'p50 ms', 'p99 ms', 'statements', 'ratio (aim 0.40)'];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length)));
  const line = (row) => row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('   ');
  console.log(`\n${line(head)}\n${rows.map(line).join('\n')}`);
  const weight = Math.max(...results.map((result) => result.weight));
  console.log(`\nresident memory       ${number(idle, 0)} MB idle, ${number(weight, 0)} MB at most under load (aim: under 80), ${number(peak, 0)} MB at its highest ever`);
  console.log(`start to ready        ${number(median(starts) * 1000, 0)} ms on this database (aim: under 1000; ${starts.map((one) => number(one * 1000, 0)).join(', ')})`);
  console.log(`records               ${counts[0]} whistles, ${counts[1]} assignments, ${counts[2]} lines of timelines`);
  console.log(`with                  ${CONNECTIONS} connections, the middle of ${size.rounds} × ${size.seconds} s, ${version}, fsync on`);
  console.log(`on                    ${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}, ${number(totalmem() / 2 ** 30, 0)} GB, shared by load, server and PostgreSQL`);
  console.log(`\nPlans of the list's statements:`);
  const whole = new Set();
  for (const one of results.flatMap((result) => result.plans)) {
    console.log(`  ${one.sql.replace(/\s+/g, ' ').trim().slice(0, 70)} …`);
    for (const access of one.lines) console.log(`      ${access}`);
    for (const table of one.whole) whole.add(table);
  }
  if (whole.size) throw new Stop(`read whole by the list: ${[...whole].join(', ')}; an index is missing`);
  console.log('  No big table is read whole.');
}

async function bench(size, url, serverBinaries, log) {
  const bin = await clients(serverBinaries);
  const self = new Bench(size, url, bin, log);
  let server;
  try {
    console.log(`Making the demonstration and ${size.whistles} whistles`);
    await self.fill();
    const starts = await self.starts();
    server = await self.serve();
    const idle = memory(server.pid).now;
    const results = [];
    for (const operation of OPERATIONS) {
      console.log(`Measuring: ${operation.name}`);
      results.push(await self.measure(server, operation));
    }
    const { peak } = memory(server.pid);
    const version = `PostgreSQL ${(await self.sql('SHOW server_version')).trim()}`;
    report({ size, counts: self.counts, starts, results, idle, peak, version });
  } finally {
    await server?.stop();
    rmSync(self.data, { recursive: true, force: true });
  }
}

main(import.meta, async () => {
  const modes = process.argv.slice(2);
  if (modes.some((mode) => !['quick', 'search', 'import'].includes(mode))) throw new Stop('usage: node tools/bench.mjs [quick] [search] [import]');
  const every = !modes.includes('search') && !modes.includes('import');
  const size = modes.includes('quick') ? QUICK : FULL;
  const log = new Log();
  const settings = { ...DURABLE, log_line_prefix: LOG_PREFIX };
  if (every) await withPostgres((url, bin) => bench(size, url, bin, log), { settings, log: log.feed });
  if (every || modes.includes('search')) await withPostgres(async (url, bin) => searchBench(size, url, await clients(bin)), { settings: DURABLE });
  if (every || modes.includes('import')) {
    await importBench(undefined, 'SQLite');
    await withPostgres((url) => importBench(url, 'PostgreSQL'), { settings: DURABLE });
  }
});

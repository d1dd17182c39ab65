// PostgreSQL's own clients: psql to fill and to explain, pgbench to compare with.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop, root, run } from '../project.mjs';
import { sorted, share } from './numbers.mjs';

const PACKAGE = 'embedded-postgres==18.6.3';
const FOLDER = join(root, 'target', 'bench', 'postgres-clients');

const whole = (folder) => ['psql', 'pgbench'].every((name) => existsSync(join(folder, name)));

/** A folder with psql and pgbench: beside the server, on the PATH, or from the Python package that carries them. */
export async function clients(serverBinaries) {
  const packaged = join(FOLDER, 'embedded_postgres', 'pginstall', 'bin');
  const found = [serverBinaries, ...(process.env.PATH ?? '').split(delimiter), packaged].find(whole);
  if (found) return found;
  console.log(`psql and pgbench are not here; taking them from the Python package ${PACKAGE}`);
  await run('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', FOLDER, PACKAGE]).catch((fault) => {
    throw new Stop(`bench needs psql and pgbench: install PostgreSQL's client programs, or Python with pip (${fault.message})`);
  });
  if (!whole(packaged)) throw new Stop(`bench needs psql and pgbench, and ${PACKAGE} has none for this machine; install PostgreSQL`);
  return packaged;
}

function finished(command, args, { input = '', env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', (fault) => reject(new Stop(`${command} cannot be started: ${fault.message}`)));
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Stop(`${command} ended with ${code}\n${err.slice(0, 4000)}`))));
    child.stdin.end(input);
  });
}

/** Runs SQL and answers its output, one row a line; `variables` are psql's `:name`. */
export function psql(bin, url, sql, variables = {}) {
  const set = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
  return finished(join(bin, 'psql'), ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...set, '-d', url], { input: sql });
}

/**
 * Runs a script with `connections` clients for some seconds: `{ rate, p50, p99 }` in transactions a second and milliseconds.
 * Statements are prepared once for each connection, as the server prepares them, with the server's `plan_cache_mode`.
 */
export async function pgbench(bin, url, { script, variables, connections, seconds, folder, planning }) {
  const prefix = join(folder, `latency-${process.hrtime.bigint()}`);
  const args = ['-n', '-M', 'prepared', '-c', `${connections}`, '-j', '2', '-T', `${seconds}`, '--log', `--log-prefix=${prefix}`];
  const define = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const text = await finished(join(bin, 'pgbench'), [...args, '-f', script, ...define, url], {
    env: { PGOPTIONS: `-c plan_cache_mode=${planning}` },
  });
  const number = (pattern) => Number(text.match(pattern)?.[1] ?? NaN);
  const failed = number(/number of failed transactions: (\d+)/);
  if (failed > 0) throw new Stop(`pgbench: ${failed} transactions failed\n${text}`);
  const latencies = [];
  for (const name of readdirSync(folder).filter((name) => join(folder, name).startsWith(prefix))) {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (line) latencies.push(Number(line.split(' ', 3)[2]) / 1000);
    }
  }
  const ordered = sorted(latencies);
  return { rate: number(/^tps = ([\d.]+)/m), p50: share(ordered, 0.5), p99: share(ordered, 0.99), done: ordered.length };
}

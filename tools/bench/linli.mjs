// The release server beside the bench: started, timed, weighed, signed in to, stopped.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, freePort, root } from '../project.mjs';

/** The server that is measured. */
export const binary = process.env.LINLI_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'release', 'linli');

export const PASSWORD = 'Bench-only-2026';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts `linli COMMAND` and resolves when /health/ready answers 200: `{ port, pid, seconds, stop }`. */
export async function start(command, { database, data, connections }) {
  if (!existsSync(binary)) throw new Stop(`${binary} is not built; run \`just bench\``);
  const port = await freePort();
  const flags = {
    'database-url': database,
    'data-dir': data,
    listen: `127.0.0.1:${port}`,
    connections,
    // The pace of commands protects an installation from one account; here one account is the whole town.
    'commands-per-minute': 4_000_000,
    'reveal-statements': true,
  };
  const begun = performance.now();
  const child = spawn(binary, [command, ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, `${value}`])], {
    cwd: data,
    env: { ...process.env, LINLI_DEMO_PASSWORD: PASSWORD },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said = (said + chunk).slice(0, 4000)));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  for (const limit = begun + 180_000; ; await pause(3)) {
    if (child.exitCode !== null) throw new Stop(`linli ${command} ended with ${child.exitCode}\n${said}`);
    if (performance.now() > limit) throw new Stop(`linli ${command} was not ready within 180 s\n${said}`);
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok) break;
  }
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { port, pid: child.pid, seconds: (performance.now() - begun) / 1000, stop };
}

/** Signs in and answers the access token, which lives five minutes. */
export async function signIn(port, account) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: PASSWORD }),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Stop(`signing in as ${account}: ${answer.status} ${JSON.stringify(body)}`);
  return body.accessToken;
}

/** Resident memory of a process now and at its highest, in MB (Linux). */
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name) => Number(status.match(new RegExp(`${name}:\\s+(\\d+) kB`))?.[1] ?? NaN) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** Watches the memory of a process while `body` runs; answers what it took at most. */
export async function weighed(pid, body) {
  let most = memory(pid).now;
  const watch = setInterval(() => (most = Math.max(most, memory(pid).now)), 100);
  try {
    await body();
  } finally {
    clearInterval(watch);
  }
  return Math.max(most, memory(pid).now);
}

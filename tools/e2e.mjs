// The browser tests: a demonstration server of their own on a free port with a database of its own, a Chromium, and the
// front end's `npm run e2e`. Whatever happens, the server ends and its folder goes.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { buildLinli } from './demo.mjs';
import { Stop, freePort, frontend, installPackages, linli, main, root } from './project.mjs';
import { runPassingSignals } from './postgres.mjs';

const READY_SECONDS = 120;

/** Runs `body({ url, password })` beside a fresh demonstration server. */
export async function withDemo(body) {
  const home = mkdtempSync(join(tmpdir(), 'linli-e2e-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const password = `Town-${randomBytes(9).toString('base64url')}-7`;
  const server = spawn(linli, ['demo', '--data-dir', home, '--database-url', `sqlite://${join(home, 'linli.db')}`, '--listen', new URL(url).host], {
    cwd: root,
    // A Monday morning, so that what the tests see does not hang on the day they run.
    env: { ...process.env, LINLI_DEMO_PASSWORD: password, LINLI_DEMO_NOW: '2026-11-23T09:00:00+08:00' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log = (log + chunk).slice(-20_000)));
  const gone = new Promise((resolve) => server.on('close', resolve));
  const clean = () => {
    server.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  process.on('exit', clean);
  try {
    await ready(url, server, () => log);
    return await body({ url, password });
  } finally {
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
    clean();
    process.off('exit', clean);
  }
}

async function ready(url, server, log) {
  const until = Date.now() + READY_SECONDS * 1000;
  while (Date.now() < until) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Stop(`linli demo ended before it was ready\n${log()}`);
    try {
      if ((await fetch(`${url}/health/ready`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Stop(`linli demo was not ready within ${READY_SECONDS} s\n${log()}`);
}

main(import.meta, async () => {
  await buildLinli();
  await installPackages(frontend);
  const browser = await chromium();
  const args = process.argv.slice(2);
  process.exitCode = await withDemo(({ url, password }) =>
    runPassingSignals('npm', ['--prefix', frontend, 'run', '--silent', 'e2e', ...(args.length ? ['--', ...args] : [])], {
      CHROMIUM: browser,
      LINLI_URL: url,
      LINLI_PASSWORD: password,
      LINLI_BIN: linli,
    }),
  );
});

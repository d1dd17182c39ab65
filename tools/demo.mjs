// `just demo`: the SPA, the server, and the demonstration town, each built only when something it is made of has changed,
// so that the second start costs no more than starting the server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { frontend, linli, main, root, run, upToDate } from './project.mjs';
import { buildSpa } from './spa.mjs';

const SOURCES = ['Cargo.toml', 'Cargo.lock', 'crates', 'migrations', 'data'].map((name) => join(root, name));

/** Builds everything the demonstration needs, unless `LINLI_BIN` names a server that is built already. */
export async function buildLinli() {
  if (process.env.LINLI_BIN) return;
  await buildSpa();
  if (upToDate(linli, [...SOURCES, join(frontend, 'dist', 'index.html')])) return;
  console.log('Building the server (the first time takes some minutes)');
  await run('cargo', ['build', '--locked', '--package', 'linli']);
}

main(import.meta, async () => {
  await buildLinli();
  const server = spawn(linli, ['demo', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches the server by itself; we only have to outlive it, so that its last words are seen.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
  server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
});

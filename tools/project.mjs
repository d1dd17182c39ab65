// Where things are, which of them are out of date, and how the tools run other programs.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const frontend = join(root, 'frontend');
export const tools = join(root, 'tools');
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');

/** The built server; `LINLI_BIN` names another one. */
export const linli = process.env.LINLI_BIN ?? join(target, 'debug', process.platform === 'win32' ? 'linli.exe' : 'linli');

/** Whether a module is the program that was started, not one that was imported. */
export function isMain(meta) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(meta.url);
}

const IGNORED = new Set(['node_modules', 'target', 'dist', 'var', '.git', '.cache']);

/** The latest change of a file, or of any file below a folder, in milliseconds; 0 when there is none. */
export function lastChange(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path)
    .filter((name) => !IGNORED.has(name))
    .reduce((latest, name) => Math.max(latest, lastChange(join(path, name))), info.mtimeMs);
}

/** Whether `result` exists and nothing among `sources` changed after it. */
export function upToDate(result, sources) {
  if (!existsSync(result)) return false;
  const made = statSync(result).mtimeMs;
  return sources.every((source) => lastChange(source) <= made);
}

/** A refusal that a person can act on: printed without a stack. */
export class Stop extends Error {}

/** Runs a program with our own terminal and waits; resolves when it ended well, throws `Stop` otherwise. */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
    });
    child.on('error', (error) => reject(new Stop(`${command} cannot be started: ${error.message}`)));
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Stop(`${command} ${args.join(' ')} ended with ${signal ?? code}`)),
    );
  });
}

/** Installs the locked npm packages of a folder unless they are there already. */
export async function installPackages(folder) {
  const marker = join(folder, 'node_modules', '.package-lock.json');
  if (upToDate(marker, [join(folder, 'package-lock.json')])) return;
  console.log(`npm ci in ${folder}`);
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
}

/** A port that is free on the loopback address now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs a tool's main function; a `Stop` ends the process with its sentence instead of a stack. */
export function main(meta, body) {
  if (!isMain(meta)) return;
  body().catch((error) => {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  });
}

// Licences and banned packages: every crate in the lock file and every npm package that reaches a browser, against the
// lists of deny.toml. The same lists serve cargo-deny; this needs nothing but cargo and node.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root } from './project.mjs';

/** Reads `allow = [...]` of `[licenses]` and the names in `deny = [...]` of `[bans]`. */
export function readLists(text) {
  const section = (name) => text.split(`[${name}]`)[1]?.split(/^\[/m)[0] ?? '';
  const list = (body, key) => body.match(new RegExp(`^${key}\\s*=\\s*\\[([\\s\\S]*?)^\\]`, 'm'))?.[1] ?? '';
  const allow = [...list(section('licenses'), 'allow').matchAll(/"([^"]+)"/g)].map((m) => m[1]);
  const banned = [...list(section('bans'), 'deny').matchAll(/name\s*=\s*"([^"]+)"/g)].map((m) => m[1]);
  if (!allow.length || !banned.length) throw new Error('deny.toml: no licence list or no ban list found');
  return { allow, banned };
}

/**
 * Whether an SPDX expression can be satisfied with allowed licences: AND needs both sides, OR needs one.
 * The old spelling `MIT/Apache-2.0` means OR. An expression that cannot be read is not satisfied.
 */
export function satisfied(expression, allow) {
  const tokens = (expression ?? '').replaceAll('/', ' OR ').match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let value = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const right = both();
      value = value || right;
    }
    return value;
  };
  const both = () => {
    let value = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const right = one();
      value = value && right;
    }
    return value;
  };
  const one = () => {
    if (tokens[at] === '(') {
      at += 1;
      const value = either();
      at += 1;
      return value;
    }
    let name = tokens[at++];
    if (tokens[at] === 'WITH') {
      name += ` WITH ${tokens[at + 1]}`;
      at += 2;
    }
    return allow.includes(name);
  };
  const value = either();
  return value && at === tokens.length;
}

/** What is wrong with a list of `{ name, licence }`, as sentences. */
export function violations(packages, { allow, banned }) {
  return packages.flatMap(({ name, licence }) => [
    ...(banned.includes(name) ? [`${name} is banned by deny.toml`] : []),
    ...(satisfied(licence, allow) ? [] : [`${name}: licence ${licence ?? 'not stated'} is not allowed by deny.toml`]),
  ]);
}

function crates() {
  const metadata = JSON.parse(
    execFileSync('cargo', ['metadata', '--format-version', '1', '--locked'], {
      cwd: root,
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  return metadata.packages.map((p) => ({ name: p.name, licence: p.license }));
}

/** Packages of a package-lock.json that are not for development only. */
export function npmProduction(lock) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
    .map(([path, entry]) => ({ name: path.split('node_modules/').at(-1), licence: entry.license }));
}

if (isMain(import.meta)) {
  const lists = readLists(readFileSync(join(root, 'deny.toml'), 'utf8'));
  const lock = JSON.parse(readFileSync(join(root, 'frontend/package-lock.json'), 'utf8'));
  const packages = [...crates(), ...npmProduction(lock)];
  const found = violations(packages, lists);
  found.forEach((sentence) => console.error(`licences: ${sentence}`));
  if (found.length) process.exit(1);
  console.log(`licences: ${packages.length} packages, all allowed`);
}

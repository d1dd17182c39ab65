// What must not be in a committed file: download addresses in package locks (a closed network has its own mirror, and an
// address would bind the project to one host), and leftovers that are meant for one person's machine for one afternoon.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root } from './project.mjs';

const LEFTOVERS = /\b(?:todo!\(|unimplemented!\(|dbg!\(|FIXME\b|(?:describe|it|test)\.only\(|(?:describe|it|test)\.skip\()|#\[ignore\b|console\.log\(/;

/** What is wrong with one file, as sentences. */
export function violations(path, text) {
  if (path.endsWith('package-lock.json')) {
    return /"resolved"\s*:/.test(text) ? [`${path} carries download addresses; npm writes none with omit-lockfile-registry-resolved=true`] : [];
  }
  // The tools speak to a person through the console, and this table names what it looks for.
  const looked = /\.(?:rs|ts|tsx)$/.test(path);
  if (!looked) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = line.match(LEFTOVERS);
    return found ? [`${path}:${index + 1}: ${found[0]} is left over`] : [];
  });
}

if (isMain(import.meta)) {
  const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => /\.(?:rs|ts|tsx)$|package-lock\.json$/.test(path));
  const found = paths.flatMap((path) => {
    try {
      return violations(path, readFileSync(join(root, path), 'utf8'));
    } catch (error) {
      // Deleted in the work tree, still in the index.
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  });
  found.forEach((sentence) => console.error(sentence));
  if (found.length) process.exit(1);
  console.log(`words: ${paths.length} files, nothing left over`);
}

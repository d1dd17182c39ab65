// Search over ten times as many whistles: its time may grow by half (aim: at most 1.5 times). One person asks, one question
// after the other, because what is measured is a question's own time and not how many fit beside each other.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { psql } from './clients.mjs';
import { binary, signIn, start } from './linli.mjs';
import { load, request } from './load.mjs';

const AIM = 1.5;
const TOWN = fileURLToPath(new URL('./town.sql', import.meta.url));

/** What is asked: what every whistle has, what few have, and what one has; by somebody who reaches all, some, or few. */
const QUESTIONS = [
  ['two characters that every whistle has', '井盖', 'leshan'],
  ['the same, by one subdistrict', '井盖', 'haitang'],
  ['the same, by one department', '井盖', 'dept-a'],
  ['one character that every whistle has', '盖', 'leshan'],
  ['a phrase and a word', '背街小巷积水 路7', 'leshan'],
  ['the beginning of many numbers', '511102008-2025', 'leshan'],
  ['one number', '511102008-2025-000009', 'haitang'],
  ['what no whistle has', '珊瑚', 'leshan'],
];

async function times(server, seconds) {
  const found = [];
  for (const [, text, account] of QUESTIONS) {
    const token = await signIn(server.port, account);
    const path = `/api/v1/search?kinds=whistle&first=10&text=${encodeURIComponent(text)}`;
    const one = { port: server.port, connections: 1, next: () => request('GET', path, token) };
    await load({ ...one, seconds: 0.3 });
    found.push(await load({ ...one, seconds: Math.min(seconds, 2) }));
  }
  return found;
}

/** Measures with `whistles` and with ten times as many, on a fresh database. */
export async function searchBench({ whistles, seconds }, url, bin) {
  const data = mkdtempSync(join(tmpdir(), 'linli-bench-search-'));
  const serve = (command) => start(command, { database: url, data, connections: 16 });
  const measured = async (first, last) => {
    console.log(`Measuring: search over ${last} whistles`);
    await psql(bin, url, readFileSync(TOWN, 'utf8'), { first, whistles: last });
    const begun = performance.now();
    execFileSync(binary, ['search', 'rebuild', '--database-url', url, '--data-dir', data]);
    const rebuilt = (performance.now() - begun) / 1000;
    await psql(bin, url, 'VACUUM ANALYZE;');
    const server = await serve('serve');
    try {
      return { rebuilt, found: await times(server, seconds) };
    } finally {
      await server.stop();
    }
  };
  try {
    await (await serve('demo')).stop();
    const few = await measured(1, whistles);
    const many = await measured(whistles + 1, whistles * 10);
    report(whistles, few, many);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function report(whistles, few, many) {
  const cell = (value) => value.toFixed(2).padStart(9);
  console.log(`\nsearch, p50 in ms${' '.repeat(27)}${String(whistles).padStart(9)}${String(whistles * 10).padStart(9)}    ratio (aim at most ${AIM})`);
  for (const [at, [name]] of QUESTIONS.entries()) {
    const [a, b] = [few.found[at].p50, many.found[at].p50];
    console.log(`${name.padEnd(44)}${cell(a)}${cell(b)}${cell(b / a)}${b / a > AIM ? '  too much' : ''}`);
  }
  console.log(`${'making the index anew, s'.padEnd(44)}${cell(few.rebuilt)}${cell(many.rebuilt)}`);
}

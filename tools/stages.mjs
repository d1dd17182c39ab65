// Runs named stages one after another, shows what they print, and ends with one table: seconds against the budget, and how
// many tests each runner counted. A stage that cannot run because an earlier one failed is named and fails the run too.
import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/** How each runner closes: cargo test, vitest, node's test runner. */
const COUNTS = [
  /^test result: \S+ (?<passed>\d+) passed; (?<failed>\d+) failed/,
  /^\s*Tests\s+(?:(?<failed>\d+) failed \| )?(?<passed>\d+) passed/,
  /^[#ℹ] pass (?<passed>\d+)/,
  /^[#ℹ] fail (?<failed>\d+)/,
];

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g;

/** Adds up what the runners' closing lines in `text` say. */
export function count(text) {
  const total = { passed: 0, failed: 0 };
  for (const line of text.replace(COLOURS, '').split('\n')) {
    const groups = COUNTS.map((pattern) => line.match(pattern)?.groups).find(Boolean);
    total.passed += Number(groups?.passed ?? 0);
    total.failed += Number(groups?.failed ?? 0);
  }
  return total;
}

function execute(command, env) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      text += chunk;
    });
    child.on('error', (error) => {
      console.error(`${command[0]} cannot be started: ${error.message}`);
      resolve({ ok: false, text });
    });
    child.on('close', (code) => resolve({ ok: code === 0, text }));
  });
}

/**
 * Stages are `{ name, minutes, command, env?, needs?, tests? }`: `minutes` is the budget, `needs` names stages without which
 * this one cannot run, `tests` says that a run which executed no test is a failure. Sets the exit code.
 */
export async function runStages(title, stages) {
  const rows = [];
  for (const stage of stages) {
    const missing = (stage.needs ?? []).find((name) => !rows.find((row) => row.name === name)?.ok);
    if (missing) {
      rows.push({ ...stage, seconds: 0, ok: false, note: `NOT RUN: needs "${missing}"`, passed: 0, failed: 0 });
      continue;
    }
    console.log(`\n── ${stage.name}`);
    const started = performance.now();
    const { ok, text } = await execute(stage.command, stage.env);
    const seconds = (performance.now() - started) / 1000;
    const { passed, failed } = count(text);
    const empty = stage.tests && ok && passed === 0;
    rows.push({ ...stage, seconds, ok: ok && !empty, note: empty ? 'NO TEST RAN' : ok ? '' : 'FAILED', passed, failed });
  }
  console.log(`\n${title}`);
  for (const { name, seconds, minutes, note, passed, failed } of rows) {
    const over = seconds > minutes * 60 ? 'over budget' : '';
    const tests = passed || failed ? `${passed} passed, ${failed} failed` : '';
    console.log(`  ${name.padEnd(34)} ${seconds.toFixed(0).padStart(5)} s of ${String(minutes * 60).padStart(4)} s  ${[tests, over, note].filter(Boolean).join('  ')}`);
  }
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  if (passed || failed) console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = rows.every((row) => row.ok) ? 0 : 1;
}

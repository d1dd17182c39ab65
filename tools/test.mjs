// `just test`: all set-up and every test. `just test-fast` (argument `fast`) leaves out PostgreSQL and the browser, and says so.
import { join } from 'node:path';
import { linli, main, tools } from './project.mjs';
import { runStages } from './stages.mjs';

const node = (script, ...args) => ['node', join(tools, script), ...args];
// The whole workspace is named each time, so that every command asks for the same features and nothing is built twice.
const blackBox = ['cargo', 'test', '--locked', '--workspace', '--test', 'it'];
const fast = process.argv[2] === 'fast';

const front = 'front end: packages and build';
const server = 'server build';
const stages = [
  { name: front, minutes: 3, command: node('spa.mjs') },
  { name: server, minutes: 15, command: ['cargo', 'build', '--locked', '--package', 'linli'], needs: [front] },
  {
    name: 'Rust unit and property tests',
    minutes: 8,
    command: ['cargo', 'test', '--locked', '--workspace', '--lib', '--bins'],
    needs: [front],
    tests: true,
  },
  // The empty address keeps one that is set outside from turning this run into a second PostgreSQL run.
  { name: 'black box on SQLite', minutes: 8, command: blackBox, env: { LINLI_BIN: linli, LINLI_TEST_POSTGRES: '', RUST_BACKTRACE: '0' }, needs: [server], tests: true },
  { name: 'SPA unit tests', minutes: 5, command: ['npm', '--prefix', 'frontend', 'run', '--silent', 'test'], needs: [front], tests: true },
];
const slow = [
  { name: 'black box on PostgreSQL', minutes: 10, command: node('postgres.mjs', ...blackBox), env: { LINLI_BIN: linli, RUST_BACKTRACE: '0' }, needs: [server], tests: true },
  { name: 'browser', minutes: 15, command: node('e2e.mjs'), needs: [server], tests: true },
];

main(import.meta, async () => {
  await runStages('test', fast ? stages : [...stages, ...slow]);
  if (fast) console.log('left out (run `just test` for them): black box on PostgreSQL, browser');
});

// `just check`: everything that can be said about the tree without running the product.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { main, tools } from './project.mjs';
import { runStages } from './stages.mjs';

const node = (script, ...args) => ['node', join(tools, script), ...args];
const spoilers = readdirSync(tools).filter((name) => name.endsWith('.test.mjs')).map((name) => join(tools, name));

main(import.meta, () =>
  runStages('check', [
    { name: 'format', minutes: 1, command: ['cargo', 'fmt', '--all', '--check'] },
    { name: 'guards and their spoilers', minutes: 1, command: ['node', '--test', ...spoilers], tests: true },
    { name: 'dependency direction', minutes: 1, command: node('dependencies.mjs') },
    { name: 'licences and banned packages', minutes: 1, command: node('licences.mjs') },
    { name: 'codes of errors and their list', minutes: 1, command: node('errors.mjs', 'check') },
    { name: 'words that must not be there', minutes: 1, command: node('words.mjs') },
    { name: 'front end: packages and build', minutes: 3, command: node('spa.mjs') },
    { name: 'front end: lint', minutes: 2, command: ['npm', '--prefix', 'frontend', 'run', '--silent', 'lint'], needs: ['front end: packages and build'] },
    { name: 'front end: types', minutes: 1, command: ['npm', '--prefix', 'frontend', 'run', '--silent', 'typecheck'], needs: ['front end: packages and build'] },
    {
      name: 'clippy',
      minutes: 12,
      command: ['cargo', 'clippy', '--locked', '--workspace', '--all-targets', '--', '-D', 'warnings'],
      needs: ['front end: packages and build'],
    },
    { name: 'server build', minutes: 15, command: ['cargo', 'build', '--locked', '--package', 'linli'], needs: ['front end: packages and build'] },
    { name: 'contracts up to date', minutes: 2, command: node('contracts.mjs', 'check'), needs: ['server build'] },
  ]),
);

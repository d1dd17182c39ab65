// The generated files: OpenAPI, GraphQL schema, the role × permission matrix, and the front end's typed documents. `just gen`
// writes them; `just check` asks whether the committed ones are what they would be made today, and leaves them as they are.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Stop, frontend, installPackages, linli, main, root, run } from './project.mjs';

const FILES = {
  'openapi/openapi.json': ['export', 'openapi'],
  'frontend/schema.graphql': ['export', 'graphql'],
  'docs/permissions.txt': ['export', 'permissions'],
};

function exported(args) {
  const result = spawnSync(linli, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.status !== 0) throw new Stop(`linli ${args.join(' ')} failed\n${result.error ?? result.stderr}`);
  return result.stdout;
}

/** The files of the generated folder by name. */
function documents() {
  const folder = join(frontend, 'src', 'gql');
  if (!existsSync(folder)) return {};
  return Object.fromEntries(readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]));
}

main(import.meta, async () => {
  const writing = process.argv[2] !== 'check';
  const stale = [];
  for (const [path, args] of Object.entries(FILES)) {
    const file = join(root, path);
    const text = exported(args);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (writing) writeFileSync(file, text);
    stale.push(path);
  }
  await installPackages(frontend);
  const before = documents();
  await run('npm', ['run', '--silent', 'gen'], { cwd: frontend, quiet: true });
  for (const [file, text] of Object.entries(documents())) {
    if (before[file] === text) continue;
    stale.push(relative(root, file));
    if (!writing && before[file] !== undefined) writeFileSync(file, before[file]);
  }
  if (!writing && stale.length) throw new Stop(`contracts: ${stale.join(', ')} would be made differently; run \`just gen\` and commit`);
  console.log(stale.length ? `written: ${stale.join(', ')}` : 'contracts: up to date');
});

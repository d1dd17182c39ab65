// The generated files: OpenAPI, GraphQL schema, the role × permission matrix. `just gen` writes them; `just check` asks
// whether the committed ones are what the server says today, without touching them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  if (!writing && stale.length) throw new Stop(`contracts: ${stale.join(', ')} differ from the server; run \`just gen\` and commit`);
  console.log(stale.length ? `written: ${stale.join(', ')}` : 'contracts: up to date');
  if (writing) {
    await installPackages(frontend);
    await run('npm', ['run', '--silent', 'gen'], { cwd: frontend });
  }
});

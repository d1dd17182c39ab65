// Builds the single-page app into frontend/dist, unless what is there is newer than everything it is made of.
import { join } from 'node:path';
import { frontend, installPackages, main, run, upToDate } from './project.mjs';

const SOURCES = ['src', 'public', 'scripts', 'index.html', 'graphiql.html', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'schema.graphql'];

/** Whether the built app is newer than its sources. */
export function spaIsBuilt() {
  return upToDate(join(frontend, 'dist', 'index.html'), SOURCES.map((name) => join(frontend, name)));
}

/** Installs what the build needs and builds. */
export async function buildSpa() {
  if (spaIsBuilt()) return;
  await installPackages(frontend);
  await run('npm', ['run', '--silent', 'build'], { cwd: frontend });
}

main(import.meta, buildSpa);

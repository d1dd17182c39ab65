// The dependency direction of the house: vocabulary ← domain ← persistence ← app ← api ← server.
// Fails on an arrow the other way, and on a library that leaked into a room where it must not be.
import { execFileSync } from 'node:child_process';
import { isMain, root } from './project.mjs';

/** Which workspace crates each crate may name. A crate that is not listed fails: it has no place in the house yet. */
const MAY_USE = {
  'linli-vocabulary': [],
  'linli-domain': ['linli-vocabulary'],
  'linli-persistence': ['linli-vocabulary', 'linli-domain'],
  'linli-app': ['linli-vocabulary', 'linli-domain', 'linli-persistence'],
  'linli-api': ['linli-vocabulary', 'linli-domain', 'linli-app'],
  linli: ['linli-vocabulary', 'linli-domain', 'linli-persistence', 'linli-app', 'linli-api', 'linli-migrations'],
  'linli-migrations': ['linli-vocabulary'],
  'linli-tests': [],
};

/** Libraries that stand for a layer, and the only crates that may name them. */
const ONLY_IN = {
  'sea-orm': ['linli-vocabulary', 'linli-persistence', 'linli-migrations', 'linli'],
  'sea-orm-migration': ['linli-migrations', 'linli'],
  sqlx: ['linli-persistence', 'linli-tests'],
  'actix-web': ['linli-api', 'linli'],
  // A command struct (`app`) and a list's filter (`persistence`) are also the GraphQL input and the OpenAPI schema.
  'async-graphql': ['linli-vocabulary', 'linli-persistence', 'linli-app', 'linli-api'],
  utoipa: ['linli-vocabulary', 'linli-persistence', 'linli-app', 'linli-api'],
};

/** `domain` is pure: no I/O, no async, no source of randomness. */
const NEVER_IN_DOMAIN = ['tokio', 'futures', 'reqwest', 'rand', 'sea-orm', 'actix-web', 'tracing'];

/** What is wrong with a graph `{ crate: [dependency names] }`, as sentences; empty when the house stands. */
export function violations(graph) {
  const found = [];
  for (const [name, dependencies] of Object.entries(graph)) {
    const may = MAY_USE[name];
    if (!may) {
      found.push(`${name} is not in the table of tools/dependencies.mjs: give it a place in the house`);
      continue;
    }
    for (const dependency of dependencies) {
      if (dependency.startsWith('linli-') && !may.includes(dependency)) {
        found.push(`${name} must not depend on ${dependency}`);
      }
      if (ONLY_IN[dependency] && !ONLY_IN[dependency].includes(name)) {
        found.push(`${name} must not depend on ${dependency}: only ${ONLY_IN[dependency].join(', ')} may`);
      }
      if (name === 'linli-domain' && NEVER_IN_DOMAIN.includes(dependency)) {
        found.push(`${name} must stay pure and not depend on ${dependency}`);
      }
    }
  }
  return found;
}

/** The graph of direct dependencies of all kinds, from cargo itself. */
function graph() {
  const metadata = JSON.parse(
    execFileSync('cargo', ['metadata', '--no-deps', '--format-version', '1'], { cwd: root, maxBuffer: 1 << 28 }),
  );
  // Tests run on a migrated database, which is no arrow of the product.
  const counts = (d) => !(d.kind === 'dev' && d.name === 'linli-migrations');
  return Object.fromEntries(metadata.packages.map((p) => [p.name, p.dependencies.filter(counts).map((d) => d.name)]));
}

if (isMain(import.meta)) {
  const found = violations(graph());
  found.forEach((sentence) => console.error(`dependency direction: ${sentence}`));
  if (found.length) process.exit(1);
  console.log('dependency direction: every arrow points the right way');
}

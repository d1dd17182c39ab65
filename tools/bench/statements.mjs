// What one request really sends to PostgreSQL, taken from PostgreSQL's own log, and the same as a script for pgbench. So the
// comparison can never be with statements of last month.
import { writeFileSync } from 'node:fs';
import { Stop } from '../project.mjs';
import { psql } from './clients.mjs';

/** Goes before each record of PostgreSQL's log; later lines of a record begin with a tab. */
export const LOG_PREFIX = 'bench %p ';
const RECORD = /^bench (\d+) (\w+): {2}(.*)$/s;

/** Collects what PostgreSQL writes. */
export class Log {
  #text = '';

  feed = (chunk) => {
    this.#text += chunk;
  };

  /** The statements since the last call, in order: `{ process, sql, parameters }`. */
  take() {
    const statements = [];
    for (const record of this.#text.split(/\n(?!\t)/)) {
      const [, process, level, body] = record.replaceAll('\n\t', '\n').match(RECORD) ?? [];
      const sent = body?.match(/^(?:execute [^:]+|statement): (.*)$/s);
      if (level === 'LOG' && sent) statements.push({ process, sql: sent[1], parameters: [] });
      const last = statements.at(-1);
      if (level === 'DETAIL' && /^parameters: /i.test(body) && last?.process === process) last.parameters = parameters(body);
    }
    this.#text = '';
    return statements;
  }
}

function parameters(text) {
  const found = text.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)/g);
  return [...found].map(([, value]) => (value === undefined ? null : value.replaceAll("''", "'")));
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Only the relay and the follower read the outbox; they run beside requests, not for them. */
const OF_WORKERS = /^SELECT .* FROM "(event|audit_entry|lease)"/s;

/** Leaves out the relay's transactions (they take a lease) and the workers' reads. */
function ofTheRequest(statements) {
  const kept = [];
  const open = new Map();
  for (const statement of statements.filter(({ sql }) => !OF_WORKERS.test(sql))) {
    const { process, sql } = statement;
    if (/^BEGIN/.test(sql)) open.set(process, []);
    const transaction = open.get(process);
    if (!transaction) kept.push(statement);
    else transaction.push(statement);
    if (transaction && /^(COMMIT|ROLLBACK)/.test(sql)) {
      open.delete(process);
      if (!transaction.some((one) => one.sql.includes('"lease"'))) kept.push(...transaction);
    }
  }
  return kept;
}

/** The statements of one request, which `send` sends and answers with the number the server counted. */
export async function statementsOf(bin, url, log, send) {
  const logging = (value) => psql(bin, url, `ALTER SYSTEM SET log_statement = '${value}'; SELECT pg_reload_conf();`);
  await logging('all');
  await pause(300);
  log.take();
  const counted = await send();
  await pause(300);
  const statements = ofTheRequest(log.take().filter(({ sql }) => !sql.startsWith('ALTER SYSTEM')));
  await logging('none');
  const queries = statements.filter(({ sql }) => !/^(BEGIN|COMMIT)/.test(sql)).length;
  // The server does not count what its loaders send from tasks of their own, so the log may know of more, never of less.
  if (queries < counted) {
    const all = statements.map(({ sql }) => sql).join('\n');
    throw new Stop(`the server counted ${counted} statements, PostgreSQL's log has ${queries}:\n${all}`);
  }
  return statements;
}

/** Ids that were made just now: version 7, whose first 48 bits are the time. */
function isFresh(value) {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/.test(value)) return false;
  const made = parseInt(value.slice(0, 8) + value.slice(9, 13), 16);
  return Math.abs(Date.now() - made) < 5_000;
}

/**
 * Writes the statements as a script for pgbench. Values that `varying` names become expressions over pgbench's `:n`, ids that
 * were made for this request become new ones for each `:n`, all others are variables. `begin` says how `:n` is chosen.
 */
export function script(statements, { file, begin, varying }) {
  const variables = {};
  const fresh = new Map();
  const expression = (value, name) => {
    if (value === null) return 'NULL';
    if (varying.has(value)) return varying.get(value);
    if (isFresh(value)) {
      if (!fresh.has(value)) fresh.set(value, String(fresh.size).padStart(2, '0'));
      return `CAST('019f00${fresh.get(value)}-0000-7000-8000-' || lpad(:n, 12, '0') AS uuid)`;
    }
    variables[name] = value;
    return `:${name}`;
  };
  const text = statements.map(({ sql, parameters: values }, at) =>
    sql.replace(/\$(\d+)\b/g, (_, number) => expression(values[number - 1], `s${at}_${number}`)),
  );
  writeFileSync(file, `${begin}\n${text.map((sql) => `${sql};`).join('\n')}\n`);
  return { script: file, variables, statements: statements.length };
}

const literal = (value) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);

/** How PostgreSQL runs a SELECT: one line for each access to a table, and the names of big tables that were read whole. */
export async function plan(bin, url, { sql, parameters: values }) {
  const given = values.length ? `(${values.map(literal).join(', ')})` : '';
  const text = await psql(
    bin,
    url,
    `SET plan_cache_mode = force_custom_plan; PREPARE one AS ${sql}; EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE one${given};`,
  );
  const rows = await psql(bin, url, `SELECT relname, reltuples::bigint FROM pg_class WHERE relkind = 'r' AND reltuples > 10000`);
  const big = new Set(rows.split('\n').map((row) => row.split('|')[0]));
  const lines = [];
  const whole = [];
  const visit = (node) => {
    const table = node['Relation Name'];
    const index = node['Index Name'];
    if (table || index) {
      const condition = (node['Index Cond'] ?? '').replace(/\('([^']{40})[^']*'.*/, "('$1 …");
      lines.push(`${node['Node Type']} ${[index, table && !index ? table : undefined].filter(Boolean).join(' ')} ${condition}`.trim());
    }
    if (node['Node Type'] === 'Seq Scan' && big.has(table)) whole.push(table);
    for (const child of node.Plans ?? []) visit(child);
  };
  const [root] = JSON.parse(text);
  visit(root.Plan);
  return { lines, whole };
}


// Spoilers: each guard is shown a thing it must refuse. A guard that waves it through fails here, not in a review next year.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations as arrows } from './dependencies.mjs';
import { checked as errors } from './errors.mjs';
import { npmProduction, readLists, satisfied, violations as licences } from './licences.mjs';
import { lastChange, upToDate } from './project.mjs';
import { count } from './stages.mjs';
import { violations as words } from './words.mjs';

const lists = { allow: ['MIT', 'Apache-2.0', 'Unicode-3.0', 'Apache-2.0 WITH LLVM-exception'], banned: ['native-tls'] };

test('an arrow the other way is refused', () => {
  assert.deepEqual(arrows({ 'linli-domain': ['linli-vocabulary', 'serde'] }), []);
  assert.match(arrows({ 'linli-domain': ['linli-persistence'] })[0], /linli-domain must not depend on linli-persistence/);
  assert.match(arrows({ 'linli-api': ['linli-persistence'] })[0], /linli-api must not depend on linli-persistence/);
  assert.match(arrows({ 'linli-vocabulary': ['linli-domain'] })[0], /must not depend/);
});

test('SQL outside its crate is refused', () => {
  assert.equal(arrows({ 'linli-persistence': ['sea-orm'] }).length, 0);
  assert.equal(arrows({ 'linli-app': ['sea-orm'] }).length, 1);
  assert.equal(arrows({ 'linli-api': ['sea-orm'] }).length, 1);
});

test('the domain stays without I/O and async', () => {
  assert.equal(arrows({ 'linli-domain': ['tokio'] }).length, 1);
  assert.equal(arrows({ 'linli-domain': ['rand'] }).length, 1);
});

test('black-box tests link no crate of ours', () => {
  assert.equal(arrows({ 'linli-tests': ['linli-vocabulary'] }).length, 1);
});

test('a crate without a place in the house is refused', () => {
  assert.match(arrows({ 'linli-utils': [] })[0], /give it a place/);
});

test('licences: every side of AND, one side of OR, nothing unread', () => {
  assert.ok(satisfied('MIT OR GPL-3.0-only', lists.allow));
  assert.ok(satisfied('MIT/Apache-2.0', lists.allow));
  assert.ok(satisfied('(MIT OR Apache-2.0) AND Unicode-3.0', lists.allow));
  assert.ok(satisfied('Apache-2.0 WITH LLVM-exception', lists.allow));
  assert.ok(!satisfied('MIT AND GPL-3.0-only', lists.allow));
  assert.ok(!satisfied('GPL-3.0-only', lists.allow));
  assert.ok(!satisfied('MIT AND', lists.allow));
  assert.ok(!satisfied('', lists.allow));
  assert.ok(!satisfied(undefined, lists.allow));
});

test('a banned package and an unknown licence are refused', () => {
  const found = licences([{ name: 'native-tls', licence: 'MIT' }, { name: 'mystery' }, { name: 'fine', licence: 'MIT' }], lists);
  assert.equal(found.length, 2);
});

test('deny.toml without lists is an error, not an empty list', () => {
  assert.throws(() => readLists('[licenses]\nallow = []\n[bans]\n'), /no licence list/);
});

test('npm packages of production are looked at, those of development are not', () => {
  const lock = { packages: { '': {}, 'node_modules/a': { license: 'MIT' }, 'node_modules/b': { dev: true } } };
  assert.deepEqual(npmProduction(lock), [{ name: 'a', licence: 'MIT' }]);
});

test('download addresses and leftovers are refused', () => {
  assert.equal(words('a/package-lock.json', '{"resolved": "x"}').length, 1);
  assert.equal(words('a/package-lock.json', '{"version": "1"}').length, 0);
  assert.match(words('a.rs', 'fn a() {\n    todo!()\n}')[0], /a.rs:2/);
  assert.equal(words('a.ts', "test.only('x')").length, 1);
});

test('the runners are counted by their closing lines', () => {
  const text = [
    'test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s',
    'test result: FAILED. 3 passed; 2 failed; 0 ignored',
    '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m7 passed\u001b[39m',
    '      Tests  1 failed | 4 passed (5)',
    'ℹ pass 5',
    'ℹ fail 1',
  ].join('\n');
  assert.deepEqual(count(text), { passed: 31, failed: 4 });
  assert.deepEqual(count('nothing here'), { passed: 0, failed: 0 });
});

test('a result older than a source is out of date', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-tools-'));
  try {
    const [source, result] = [join(folder, 'source'), join(folder, 'result')];
    assert.equal(upToDate(result, [source]), false);
    writeFileSync(source, '');
    writeFileSync(result, '');
    utimesSync(source, 1, 1);
    assert.equal(upToDate(result, [source]), true);
    utimesSync(source, Date.now() / 1000 + 60, Date.now() / 1000 + 60);
    assert.equal(upToDate(result, [source]), false);
    assert.equal(lastChange(join(folder, 'absent')), 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a code without a line in the list of errors, and a line without a code, are refused', () => {
  const rule = `enum PostRule {
    /// Somebody holds it.
    #[error("somebody holds this post on {day}")]
    Held { day: Date },
}
impl Rule for PostRule {
    fn code(&self) -> &'static str {
        match self {
            Self::Held { .. } => "post_held",
        }
    }
    fn message(&self) -> Message {
        let zh = match self {
            Self::Held { day } => format!("该岗位在{day}已有人在岗。"),
        };
        Message::of(zh, format!("{self}."))
    }
}
fn check() { fields.must("until", first < last, "ends_before", Message::new("…", "…")) }
`;
  const table = '<!-- rules of crates/domain/src/posts -->\n\n| code | sentence | 中文 |\n|---|---|---|\n';
  const row = '| `post_held` | Somebody holds this post on …. | 该岗位在…已有人在岗。 |\n';
  const listed = (code) => `| code | meaning |\n|---|---|\n| \`${code}\` | the end lies first |\n\n${table}${row}`;
  const sources = { 'crates/domain/src/posts.rs': rule };
  assert.deepEqual(errors(listed('ends_before'), sources), { text: listed('ends_before'), faults: [] });
  assert.equal(errors(listed('ends_before').replace('Somebody', 'Nobody'), sources).text, listed('ends_before'));
  assert.deepEqual(errors(listed('ends_after'), sources).faults, [
    '`ends_before` is in the code and in no table',
    '`ends_after` is in a table and no longer in the code',
  ]);
  assert.match(errors(listed('ends_before'), { 'crates/domain/src/streets.rs': rule }).faults[0], /no table says where the rules of/);
});

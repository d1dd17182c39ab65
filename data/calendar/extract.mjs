// Writes one year of the working-day calendar from the chinese-days package.
//
//   npm install --no-save chinese-days@1.5.7          (in an empty folder)
//   node extract.mjs <folder>/node_modules/chinese-days 2026 > 2026.json
//
// A year whose notice of the State Council is not named below is refused: the package answers without an error
// for years that it does not hold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTICES = {
  2024: { number: '国办发明电〔2023〕7号', issuedOn: '2023-10-25' },
  2025: { number: '国办发明电〔2024〕12号', issuedOn: '2024-11-12' },
  2026: { number: '国办发明电〔2025〕7号', issuedOn: '2025-11-04' },
};

const [packageFolder, year] = process.argv.slice(2);
const notice = NOTICES[year];
if (!packageFolder || !notice) {
  console.error('usage: node extract.mjs PACKAGE_FOLDER YEAR > FILE   (YEAR: one whose notice is named in this script)');
  process.exit(2);
}

const days = JSON.parse(readFileSync(join(packageFolder, 'dist', 'chinese-days.json'), 'utf8'));
const ofYear = (list) =>
  Object.entries(list)
    .filter(([date]) => date.startsWith(`${year}-`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, label]) => ({ date, name: label.split(',')[1] }));

const calendar = {
  year: Number(year),
  source: {
    title: `国务院办公厅关于${year}年部分节假日安排的通知`,
    number: notice.number,
    issuedOn: notice.issuedOn,
    takenFrom: 'npm chinese-days 1.5.7 (MIT)',
    comparedWith: 'PyPI chinesecalendar 1.11.0 (MIT): every day of the year agrees',
  },
  holidays: ofYear(days.holidays),
  makeUpDays: ofYear(days.workdays),
};
const text = JSON.stringify(calendar, null, 2).replace(/\{\s+"date": ("[^"]+"),\s+"name": ("[^"]+")\s+\}/g, '{ "date": $1, "name": $2 }');
process.stdout.write(text + '\n');

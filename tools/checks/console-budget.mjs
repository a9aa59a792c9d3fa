// `node tools/checks/console-budget.mjs FOLDER`, a part of the console's build: the JavaScript that a browser has to load
// before it shows anything, compressed as it travels, is no more than this. Ends with 1 where it is.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const MOST_BYTES = 180_000;

const folder = process.argv[2] ?? 'dist/apps/console/browser';
const sizes = initialFiles(folder).map((file) => gzipSync(readFileSync(path.join(folder, file))).length);
const bytes = sizes.reduce((sum, size) => sum + size, 0);
const words = `Initial JavaScript of the console: ${kilobytes(bytes)} kB gzipped of at most ${kilobytes(MOST_BYTES)} kB.`;
if (sizes.length === 0 || bytes > MOST_BYTES) {
  console.error(`${words} Load what is too much with the page that needs it.`);
  process.exit(1);
}
console.log(words);

/** The scripts that the page names, and all that these import at once. */
function initialFiles(from) {
  const html = readFileSync(path.join(from, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/\b(?:src|href)="\/?([\w.-]+\.js)"/g)].map(([, file]) => file);
  const found = new Set();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(path.join(from, file), 'utf8');
    for (const [, next] of text.matchAll(/\b(?:from|import) ?"\.\/([\w.-]+\.js)"/g)) waiting.push(next);
  }
  return [...found];
}

function kilobytes(count) {
  return (count / 1_000).toFixed(1);
}

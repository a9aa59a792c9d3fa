import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A page of ours and the sections named beside it. It stands below the checkout or a folder around the citing file. */
const PAGE = /((?:\b[\w-]+\/)*docs\/[\w/-]+\.md)((?:,? §\d+)*)(?:#([\w-]+))?/g;
/** A decision by its number alone. */
const DECISION = /\bdocs\/decisions\/(\d{4})\b/g;
/** Sections that no page is named for, and documents that are not here. */
const ELSEWHERE = [
  /(?<!RFC \d{4} )§ ?[\d"A-Z]/g,
  /\b[Rr]eference (?:whatsapp|§|"|[A-Z]\d)/g,
  /\bdesign \u00a7/g,
  /\([A-F]\d{1,2}(?:\.\d)?(?:, [A-F]\d{1,2})*\)/g,
];

/** The citations of a file that nobody could open in this checkout, each as it stands there. */
export function deadCitations(
  root: string,
  file: string,
  text = readFileSync(path.join(root, file), 'utf8'),
): string[] {
  const prose = onOneLine(text);
  const pages = [...prose.matchAll(PAGE)].filter(
    ([, page = '', sections = '', heading]) =>
      !isThere(root, file, page, sections.match(/\d+/g) ?? [], heading),
  );
  const decisions = [...prose.matchAll(DECISION)].filter(([, number = '']) => !isDecision(root, number));
  const rest = prose.replace(PAGE, '');
  const own = file.endsWith('.md') ? withoutOwnSections(rest, text) : rest;
  const elsewhere = ELSEWHERE.flatMap((pattern) => [...own.matchAll(pattern)]);
  return [...pages, ...decisions, ...elsewhere].map(([cited]) => cited);
}

/** A page may name its own sections. */
function withoutOwnSections(prose: string, page: string): string {
  return prose.replace(/§(\d+)/g, (cited, number: string) =>
    page.includes(`\n## ${number}. `) ? '' : cited,
  );
}

/** A comment runs on over its lines. */
function onOneLine(text: string): string {
  return text.replace(/\r?\n[ \t]*(?:\*|\/\/|#)?[ \t]*/g, ' ');
}

function isThere(
  root: string,
  file: string,
  page: string,
  sections: readonly string[],
  heading?: string,
): boolean {
  const found = foldersAround(file)
    .map((folder) => path.join(root, folder, page))
    .find((candidate) => existsSync(candidate));
  if (found === undefined) return false;
  const titles = [...readFileSync(found, 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => title);
  const hasSections = sections.every((number) => titles.some((title) => title.startsWith(`${number}. `)));
  return hasSections && (heading === undefined || titles.some((title) => slugOf(title) === heading));
}

function isDecision(root: string, number: string): boolean {
  return readdirSync(path.join(root, 'docs/decisions')).some((name) => name.startsWith(`${number}-`));
}

/** The folders a file is in, the innermost first, the checkout last. */
function foldersAround(file: string): string[] {
  const folder = path.dirname(file);
  return folder === '.' ? ['.'] : [folder, ...foldersAround(folder)];
}

/** As Git hosts name a heading in an address. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

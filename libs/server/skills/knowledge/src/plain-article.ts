import { normalizedText, withoutHiddenMarks } from '@feelori/contracts';

/** A line of an article as customers read it; `heading` when it is one. */
export interface PlainLine {
  text: string;
  heading: boolean;
}

const HEADING = /^ {0,3}#{1,6}[ \t]+(\S[^\n]*)$/;
const ITEM = /^[ \t]{0,12}(?:[-*+]|(\d{1,3})[.)])[ \t]+(\S[^\n]*)$/;
const RULE = /^ {0,3}(?:(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*|`{3,}[^`\n]*|~{3,}[^~\n]*)$/;
const TABLE_RULE = /^[\s|:-]{3,}$/;
const IMAGE = /!\[[^[\]\n]{0,200}\]\([^()\n]{0,500}\)/g;
const LINK = /\[([^[\]\n]{1,200})\]\([^()\n]{0,500}\)/g;
const STRONG = /(\*\*|__)(?=\S)([^*_\n]{1,300})\1/g;
const EMPHASIS = /(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,300})\1(?![\p{L}\p{N}*_])/gu;
const CODE = /`([^`\n]{1,300})`/g;
const TAG = /<\/?[a-z][^<>\n]{0,500}>/gi;
const CONTROL = /[^\P{Cc}\n\t]/gu;

/** An article's Markdown as the lines people read: lists as lists, links as their words, no signs and no pictures. */
export function plainLines(markdown: string): PlainLine[] {
  const text = withoutHiddenMarks(normalizedText(markdown.toWellFormed(), 'NFC')).replace(CONTROL, ' ');
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    if (RULE.test(line) || (line.includes('-') && TABLE_RULE.test(line))) return [];
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) return plainLine(heading.replace(/\s#+\s*$/, ''), true);
    const item = ITEM.exec(line);
    if (item !== null) return plainLine(item[2] ?? '', false, item[1] === undefined ? '• ' : `${item[1]}. `);
    const cells = line.trim().startsWith('|')
      ? line
          .trim()
          .replace(/^\||\|$/g, '')
          .split('|')
      : null;
    return plainLine(
      cells === null ? line.replace(/^ {0,3}> ?/, '') : cells.map((cell) => cell.trim()).join(' · '),
    );
  });
}

function plainLine(line: string, heading = false, before = ''): PlainLine[] {
  const text = withoutMarks(line).replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ text: before + text, heading }];
}

function withoutMarks(line: string): string {
  // Most lines have none.
  if (!/[[*_`<\\]/.test(line)) return line;
  return line
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2')
    .replace(CODE, '$1')
    .replace(TAG, ' ')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1');
}

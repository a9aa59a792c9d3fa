import { markdownOfHtml } from './markdown-of-html';
import { readPdf } from './read-pdf';

/** What a file or page says, or why it cannot be read, in words for who gave it. */
export type ReadText = { title: string; text: string } | { fault: string };

const FAULTS = {
  password: 'The PDF is locked with a password. Save it without one.',
  pages: 'The PDF has more than 300 pages. Import the part that customers ask about.',
  broken: 'This is no PDF that can be read. Perhaps it was cut off on its way.',
  busy: 'Other PDFs are being read just now. Try again in a minute.',
  slow: 'Reading the PDF took too long. Save it anew, or copy its text.',
} as const;
const SCANNED =
  'The PDF holds pictures of text and no text. Copy what it says, or have its text recognised first.';
const KINDS = 'Files can be Markdown (.md), HTML, PDF or plain text.';
const EMPTY = 'There is no text in it.';
const BINARY = 'This is no text. Files can be Markdown (.md), HTML, PDF or plain text.';
const ENDING = /\.([a-z0-9]{1,10})$/i;
const TEXTS = new Set(['md', 'markdown', 'txt', 'text']);
const PAGES = new Set(['html', 'htm', 'xhtml']);
const LOOKS_LIKE_HTML = /^\s{0,200}<(?:!doctype html|html|head|body)\b/i;

/** Reads a file by its bytes first and its name then. Never rejects. */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadText> {
  if (bytes.length === 0) return { fault: 'The file is empty.' };
  const ending = ENDING.exec(name)?.[1]?.toLowerCase() ?? '';
  const called = name.replace(ENDING, '').replace(/[-_]+/g, ' ').trim();
  if (isPdf(bytes)) return pdfText(called, bytes);
  if (ending === 'pdf') return { fault: FAULTS.broken };
  if (ending !== '' && !TEXTS.has(ending) && !PAGES.has(ending)) {
    return { fault: `“.${ending}” is no kind that can be read. ${KINDS}` };
  }
  const text = decoded(bytes);
  if (text === null) return { fault: BINARY };
  const isPage = PAGES.has(ending) || LOOKS_LIKE_HTML.test(text.slice(0, 1_000));
  const read = isPage
    ? markdownOfHtml(text)
    : { title: firstHeading(text), text: text.replace(/\r\n?/g, '\n') };
  if (read.text.trim() === '') return { fault: EMPTY };
  return { title: read.title === '' ? called : read.title, text: read.text };
}

async function pdfText(called: string, bytes: Uint8Array): Promise<ReadText> {
  const read = await readPdf(bytes);
  if ('fault' in read) return { fault: FAULTS[read.fault] };
  const text = read.text.map((page) => page.replace(/[^\S\n]+/g, ' ').trim()).filter((page) => page !== '');
  return text.length === 0 ? { fault: SCANNED } : { title: called, text: text.join('\n\n') };
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-');
}

function firstHeading(text: string): string {
  return /^#{1,3}[ \t]+(\S.{0,200})$/m.exec(text)?.[1]?.trim() ?? '';
}

/** As UTF-8, or as old Western files are written; null where it is no text. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 2_000).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

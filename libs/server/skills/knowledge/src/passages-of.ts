import { boundaryBefore } from '@feelori/contracts';
import { leavesOut } from './leaves-out';
import { plainLines } from './plain-article';

/** A piece of an article that answers by itself. */
export interface Piece {
  heading: string;
  text: string;
}

/** As long as an answer on a phone may be, in UTF-16 units. */
const LONGEST = 700;
/** A list's introduction and a lone line go with what follows, up to here. */
const SHORTEST = 160;
const MOST = 400;
const SENTENCE_END = /[.!?؟।][)"'»”]?\s/gu;

/** An article in pieces: one a section, longer sections in several, each cut between lines or sentences. Pure. */
export function passagesOf(markdown: string): { pieces: Piece[]; leftOut: string[] } {
  const lines = plainLines(markdown);
  const { leftOut } = leavesOut(lines.map(({ text }) => text).join('\n'));
  const pieces: Piece[] = [];
  let heading = '';
  let text = '';
  const end = (): void => {
    if (text !== '') pieces.push({ heading, text });
    text = '';
  };
  for (const line of lines) {
    if (line.heading) {
      end();
      heading = leavesOut(line.text).kept.trim();
      continue;
    }
    for (const part of parts(leavesOut(line.text).kept.trim())) {
      if (part === '') continue;
      if (text.length > SHORTEST && text.length + part.length + 1 > LONGEST) end();
      text = text === '' ? part : `${text}\n${part}`;
    }
  }
  end();
  return { pieces: pieces.slice(0, MOST), leftOut };
}

/** A long line in parts that each fit, cut behind a sentence where there is one. */
function parts(line: string): string[] {
  const all: string[] = [];
  let rest = line;
  while (rest.length > LONGEST - SHORTEST) {
    const head = rest.slice(0, LONGEST - SHORTEST);
    const ends = [...head.matchAll(SENTENCE_END)].at(-1);
    const blank = head.lastIndexOf(' ');
    const at = ends ? ends.index + ends[0].length : blank > 0 ? blank : boundaryBefore(rest, head.length);
    all.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...all, rest];
}

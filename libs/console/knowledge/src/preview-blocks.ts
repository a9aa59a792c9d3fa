/** A piece of Markdown as it is shown beside the editor. */
export type PreviewBlock =
  | { kind: 'heading'; level: 2 | 3; spans: PreviewSpan[] }
  | { kind: 'paragraph'; spans: PreviewSpan[] }
  | { kind: 'list'; ordered: boolean; items: PreviewSpan[][] };

export interface PreviewSpan {
  text: string;
  strong: boolean;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const BULLET = /^[ \t]{0,12}[-*+][ \t]+(\S.*)$/;
const NUMBERED = /^[ \t]{0,12}\d{1,3}[.)][ \t]+(\S.*)$/;
const LINK = /!?\[([^[\]]{0,200})\]\([^()]{0,500}\)/g;

/** Headings, lists and paragraphs of a Markdown text; bold stays bold, links are their words. Pure. */
export function previewBlocks(markdown: string): PreviewBlock[] {
  const blocks: PreviewBlock[] = [];
  let lines: string[] = [];
  const end = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', spans: spansOf(lines.join('\n')) });
    lines = [];
  };
  for (const line of markdown.split('\n')) {
    const heading = HEADING.exec(line);
    const item = BULLET.exec(line) ?? NUMBERED.exec(line);
    if (heading === null && item === null && line.trim() !== '') {
      lines.push(line);
      continue;
    }
    end();
    if (heading !== null) {
      const level = heading[1] === '#' || heading[1] === '##' ? 2 : 3;
      blocks.push({ kind: 'heading', level, spans: spansOf(heading[2] ?? '') });
    } else if (item !== null) addItem(blocks, spansOf(item[1] ?? ''), NUMBERED.test(line));
  }
  end();
  return blocks;
}

function addItem(blocks: PreviewBlock[], item: PreviewSpan[], ordered: boolean): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered) last.items.push(item);
  else blocks.push({ kind: 'list', ordered, items: [item] });
}

function spansOf(text: string): PreviewSpan[] {
  return text
    .replace(LINK, '$1')
    .split('**')
    .map((part, at) => ({ text: part, strong: at % 2 === 1 }))
    .filter((span) => span.text !== '');
}

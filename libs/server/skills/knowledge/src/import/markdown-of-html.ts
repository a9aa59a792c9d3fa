import { Tokenizer } from 'htmlparser2';

/** What stands in these is for machines, or is no part of what the page says. */
const SILENT = new Set(
  'script style noscript template svg iframe object canvas nav header footer aside form button select dialog'.split(
    ' ',
  ),
);
/** Tags before and behind which a new line begins. */
const BLOCKS = new Set(
  'p div section article main blockquote pre ul ol dl dt dd table thead tbody tfoot tr caption figure figcaption address hr br fieldset'.split(
    ' ',
  ),
);
const HEADINGS = /^h([1-6])$/;

const nothing = (): void => undefined;
/** Attributes, comments and declarations say nothing to readers. */
const IGNORED = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
};

/** The page's own title, and what it says as Markdown: headings, lists and table rows as lines, entities decoded. */
export function markdownOfHtml(html: string): { title: string; text: string } {
  const page = new PageText();
  const nameIn = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  // Without the parser's stack of open tags, which takes time that grows with the square of their depth.
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...IGNORED,
      onopentagname: (start, end) => page.open(nameIn(start, end)),
      onclosetag: (start, end) => page.close(nameIn(start, end)),
      ontext: (start, end) => page.say(html.slice(start, end)),
      ontextentity: (codepoint) => page.say(String.fromCodePoint(codepoint)),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return page.read();
}

/** Takes a page in as it is parsed. */
class PageText {
  private title = '';
  private inTitle = false;
  private silent = 0;
  private main = 0;
  private line = '';
  private prefix = '';
  private readonly lists: { ordered: boolean; count: number }[] = [];
  private readonly lines = { all: [] as string[], main: [] as string[] };

  open(name: string): void {
    if (name === 'title') this.inTitle = true;
    if (SILENT.has(name)) this.silent += 1;
    if (this.silent > 0) return;
    const heading = HEADINGS.exec(name);
    if (name === 'main' || name === 'article') this.main += 1;
    if (heading !== null) this.begin(`${'#'.repeat(Number(heading[1]))} `);
    else if (name === 'ul' || name === 'ol') this.lists.push({ ordered: name === 'ol', count: 0 });
    else if (name === 'li') this.begin(this.bullet());
    else if ((name === 'td' || name === 'th') && this.line.trim() !== '') this.line += ' · ';
    else if (BLOCKS.has(name) && this.line.trim() !== '') this.begin('');
  }

  say(text: string): void {
    if (this.inTitle) this.title += text;
    else if (this.silent === 0) this.line += text;
  }

  close(name: string): void {
    if (name === 'title') this.inTitle = false;
    if (SILENT.has(name)) this.silent = Math.max(0, this.silent - 1);
    if (this.silent > 0) return;
    if (name === 'ul' || name === 'ol') this.lists.pop();
    if (BLOCKS.has(name) || HEADINGS.test(name) || name === 'li') this.begin('');
    if (name === 'main' || name === 'article') this.main = Math.max(0, this.main - 1);
  }

  read(): { title: string; text: string } {
    this.begin('');
    const { all, main } = this.lines;
    const lines = main.length > 0 ? main : all;
    const first = lines.find((line) => line.startsWith('# '))?.slice(2);
    return { title: first ?? this.title.replace(/\s+/g, ' ').trim(), text: lines.join('\n') };
  }

  /** Ends the line under way; the next one begins with this, before its first word. */
  private begin(prefix: string): void {
    const words = this.line.replace(/\s+/g, ' ').trim();
    this.line = '';
    if (words === '') {
      // Editors put paragraphs into items: the bullet waits for the words.
      this.prefix = prefix === '' ? this.prefix : prefix;
      return;
    }
    const line = this.prefix + words;
    this.prefix = prefix;
    const isBlock = line.startsWith('#') || !/^(?:- |\d+\. )/.test(line);
    for (const all of this.main > 0 ? [this.lines.all, this.lines.main] : [this.lines.all]) {
      if (isBlock && all.length > 0) all.push('');
      all.push(line);
    }
  }

  private bullet(): string {
    const list = this.lists.at(-1);
    if (list === undefined || !list.ordered) return '- ';
    list.count += 1;
    return `${list.count}. `;
  }
}

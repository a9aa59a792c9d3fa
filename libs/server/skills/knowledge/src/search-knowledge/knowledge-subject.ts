import { cutText, type ReplyContent } from '@feelori/contracts';
import { type Subject, type Telling, withPersonButton } from '@feelori/skills/tools';
import { KNOWLEDGE_TEXTS } from '../knowledge-texts';
import { knowledgeWords } from '../knowledge-words';
import type { KnowledgeFound, Passage } from '../known-article';

/** A piece is cut here, in UTF-16 units; the link leads to the rest. */
const LONGEST = 750;
const LONGEST_TITLE = 80;

/** What the shop has written. Whoever tells of it names the article; without a model its own words are quoted. */
export const KNOWLEDGE: Subject<KnowledgeFound> = {
  name: 'knowledge',
  place: 2,
  evidence: ({ passages }) =>
    passages.length === 0
      ? {}
      : {
          orderFacts: true,
          writings: passages.map(({ title, heading, text }) => `${title}\n${heading}\n${text}`),
        },
  render(all, telling: Telling): ReplyContent[] {
    const passages = all.flatMap((one) => one.passages);
    if (telling.spoken) return telling.lead === null ? [] : [withSource(telling.lead, passages, telling)];
    const best = passages.find(({ sure }) => sure);
    const { unwritten, unreachable } = KNOWLEDGE_TEXTS[telling.language];
    const nothing = all.every(({ isKnown }) => isKnown) ? unwritten : unreachable;
    const text = best === undefined ? nothing : quoted(best, telling);
    return [withPersonButton(text, telling.language)];
  },
};

function quoted({ title, heading, text, link, language }: Passage, { language: spoken }: Telling): string {
  const texts = KNOWLEDGE_TEXTS[spoken];
  const isOther = language !== null && language !== spoken;
  const name = cutText(title, LONGEST_TITLE);
  const intro = isOther ? texts.otherLanguage(name, texts.languages[language]) : texts.quoted(name);
  const under = heading === '' ? '' : `${cutText(heading, LONGEST_TITLE)}\n`;
  const more = link === '' ? '' : `\n${texts.readMore}: ${link}`;
  return `${intro}\n${withoutMarks(under + cutText(text, LONGEST))}${more}`;
}

/** A model's words, and the article they are from; none where they share no word with any of them. */
function withSource(lead: string, passages: readonly Passage[], { language }: Telling): ReplyContent {
  const source = sourceOf(lead, passages);
  if (source === null) return { kind: 'text', text: lead };
  const name = KNOWLEDGE_TEXTS[language].source(cutText(source.title, LONGEST_TITLE));
  const isLinked = source.link === '' || lead.includes(source.link);
  return { kind: 'text', text: `${lead}\n\n_${withoutMarks(name)}_${isLinked ? '' : `\n${source.link}`}` };
}

function sourceOf(lead: string, passages: readonly Passage[]): Passage | null {
  const said = new Set(knowledgeWords(lead));
  const shared = passages.map((passage) => ({
    passage,
    words: new Set(knowledgeWords(passage.text).filter((word) => said.has(word))).size,
  }));
  const [best] = shared.sort((a, b) => b.words - a.words);
  return best !== undefined && best.words > 0 ? best.passage : null;
}

/** Signs that WhatsApp would take for formatting stand for themselves in a shop's text. */
function withoutMarks(text: string): string {
  return text.replace(/[*_~`]/g, '');
}

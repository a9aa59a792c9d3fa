import { boundaryBefore, splitWords } from '@feelori/contracts';
import { wordRoot } from '@feelori/edges/shopify';
import { foldedText } from './folded-text';
import { SERVICE_WORDS } from './service-words';
import { STOP_WORDS } from './stop-words';
import { withGiftCards } from './with-gift-cards';

const LONGEST_WORD = 40;
/** Arabic writes "and", "with", "for" and "the" onto the word. */
const ARABIC_BEFORE = /^(?:و|ف)?(?:ال|بال|لل|كال)(?=\p{L}{3})/u;

/** Hindi bends a noun's end: जूता, जूते, जूतों. */
const HINDI_END = /(?<=\p{L}\p{M}{0,2}\p{L})(?:ियों|ियाँ|ियां|ाओं|ों|ें|ो|े|ा|ी)(?:ं|ँ)?$/u;

/** Also by their roots: whoever bends a word another way means the same. */
const NAMES = new Map(
  [...SERVICE_WORDS].flatMap(([word, name]) => [[rootOf(word), name] as const, [word, name] as const]),
);

/** The words a text is found by: without small ones, each in the form that its plural and its other names share. */
export function knowledgeWords(text: string): string[] {
  return splitWords(withGiftCards(foldedText(text)))
    .map((word) => word.slice(0, boundaryBefore(word, LONGEST_WORD)))
    .filter((word) => !STOP_WORDS.has(word) && !/^[a-z]$/.test(word))
    .map(sameForAll);
}

function sameForAll(word: string): string {
  const bare = word.replace(ARABIC_BEFORE, '');
  const root = rootOf(bare);
  return NAMES.get(bare) ?? NAMES.get(root) ?? root;
}

function rootOf(word: string): string {
  return /^[\u0900-\u097f]{3,}$/.test(word) ? word.replace(HINDI_END, '') : wordRoot(word);
}

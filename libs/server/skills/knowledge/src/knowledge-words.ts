import { boundaryBefore, splitWords } from '@feelori/contracts';
import { wordRoot } from '@feelori/edges/shopify';
import { foldedText } from './folded-text';
import { SERVICE_WORDS } from './service-words';
import { STOP_WORDS } from './stop-words';

const LONGEST_WORD = 40;
/** Arabic writes "and", "with", "for" and "the" onto the word. */
const ARABIC_BEFORE = /^(?:و|ف)?(?:ال|بال|لل|كال)(?=\p{L}{3})/u;

/** The words a text is found by: without small ones, each in the form that its plural and its other names share. */
export function knowledgeWords(text: string): string[] {
  return splitWords(foldedText(text))
    .map((word) => word.slice(0, boundaryBefore(word, LONGEST_WORD)))
    .filter((word) => !STOP_WORDS.has(word) && !/^[a-z]$/.test(word))
    .map(sameForAll);
}

function sameForAll(word: string): string {
  const bare = word.replace(ARABIC_BEFORE, '');
  const root = wordRoot(bare);
  return SERVICE_WORDS.get(bare) ?? SERVICE_WORDS.get(root) ?? root;
}

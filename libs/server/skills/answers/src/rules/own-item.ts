import { fold } from '../language/fold-words';
import { namesShopWord } from '../vocabulary/english-catalogue';
import { phrases, wordSet } from './lexicon';
import { neverCame, saysBought } from './never-came';
import { ASKS_TO_KNOW, ORDER_TALK } from './order-talk';
import type { Said } from './order-intent';
import { isSaid, phraseIndex } from './said-freely';

/** "My boots": of a thing that is theirs already, where it is asked after. */
const MINE = wordSet(
  [
    'my | mi | mis | mío | mía | meu | minha | meus | minhas | mon | ma | mes',
    'मेरा | मेरी | मेरे | अपना | अपनी | mera | meri | mere | apna | apni',
  ].flatMap(phrases),
);
/** So many words may stand between it and the thing: "my new blue boots". */
const REACH = 3;
/** What is asked of a thing that is to come, besides what is asked of orders. */
const ON_WAY = phraseIndex(
  [
    ...ORDER_TALK,
    'sent | send | coming | gone out | go out | went out | ship | be here | kab tak | aayenge | aayegi | aaenge | aaye | आएंगे | आएगी | आयेंगे | आए | envoyé | envoyés | partis | parties | expédiés | enviados | enviadas | mandou | mandaram | salieron | saíram | شحنتوا | يوصلوا | arrivés | arrivées | retrasados | retrasadas | atrasados | atrasadas | atrasada | arrivent',
  ].flatMap(phrases),
);
/** Of a thing nobody calls theirs they speak of an order too, where one has it. */
const SURELY_SENT = phraseIndex(
  [
    'on its way | on the way | shipped | dispatched | been sent | out for delivery | where is the | where are the | wheres the | en camino | ya enviaron | ya salió | a caminho | já enviaram | já saiu | dónde está el | dónde está la | dónde están los | dónde están las | cadê o | cadê a | onde está o | onde está a | bhej diya | bheja kya | भेज दिया | في الطريق | تم شحن | شحنتوا | en route | où est le | où est la | où sont les | expédié | expédiée',
  ].flatMap(phrases),
);
/** Nothing that is to come. */
const LOST_BY_THEM = phraseIndex(
  [
    'i lost | i have lost | ive lost | perdí | perdi mi | perdi meu | perdi minha | ai perdu | kho di maine | ضيعت',
  ].flatMap(phrases),
);
const KNOW = phraseIndex(['any news', 'any update', ...ASKS_TO_KNOW]);

/**
 * Whether a text asks after a thing that was ordered: one that is called theirs or bought ("where is the scarf I bought?"),
 * or one that may be in an order ("is the dress on its way?"). Pure.
 */
export function asksAfterItem({ said, words, clauses, terms }: Said): 'own' | 'maybe' | null {
  if (said('price') || said('size') || (said('search') && !isSaid(words, KNOW))) return null;
  if (thingsIn(terms).length === 0 || isSaid(words, LOST_BY_THEM)) return null;
  const bought = saysBought(clauses);
  const asked = isSaid(words, ON_WAY) || neverCame(clauses) !== null;
  if (asked && (bought || isMine(words))) return 'own';
  return bought || isSaid(words, SURELY_SENT) ? 'maybe' : null;
}

/** What goods are named in these terms, in Arabic without the letter that says whose they are. */
export function thingsIn(terms: readonly string[]): string[] {
  return terms.flatMap((term) => (namesShopWord(term) ? [term] : (arabicThing(fold(term)) ?? [])));
}

function isMine(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      arabicThing(word) !== undefined ||
      (MINE.has(word) && words.slice(at + 1, at + 1 + REACH).some(namesShopWord)),
  );
}

/** "جزمتي" is "my shoe": the last letter says whose. */
function arabicThing(word: string): string | undefined {
  if (!/^[\u0600-\u06ff]{4,}ي$/u.test(word)) return undefined;
  return [`${word.slice(0, -2)}ه`, word.slice(0, -1)].find(namesShopWord);
}

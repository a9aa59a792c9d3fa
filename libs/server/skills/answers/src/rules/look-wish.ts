import type { ProductSort } from '@feelori/edges/shopify';
import type { GoOn } from '@feelori/skills/shop';
import { LANGUAGES } from '@feelori/skills/tools';
import { boundedText } from '../language/bounded-text';
import { fold } from '../language/fold-words';
import { LOOK_PHRASES, type LookPhrases } from './look-phrases';

/** What a text wants of the look before it, or of the order of a new one, and the rest of its line. */
export interface LookWish {
  goOn: GoOn | 'similar' | null;
  /** Only said by words that mean it where nothing else is named. */
  alone: boolean;
  sort: ProductSort | null;
  inStock: boolean;
  size: string | null;
  /** A number that is a size where nothing else is named: "in 38?" */
  maybeSize: string | null;
  /** Whether there is still, or again, some of it. */
  asksLeft: boolean;
  rest: string;
}

type ListKey = Exclude<keyof LookPhrases, 'sizes'>;

/** Small words may stand between: "les 3 moins chers". */
const BLANK = "[ '’-]{1,3}";
const EDGE = ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'] as const;

/** "Sort by price, high to low" holds the words of both. */
const SORTS = (['price_down', 'price_up', 'newest', 'best_selling'] as const).map(
  (sort) => [sort, patternOf(sort)] as const,
);
/** "The cheaper one" before "cheaper", "more expensive" before "more". */
const GO_ONS = (
  [
    ['similar', 'similar'],
    ['dearest', 'dearest'],
    ['cheapest', 'cheapest'],
    ['dearer', 'dearer'],
    ['cheaper', 'cheaper'],
    ['more', 'more'],
  ] as const
).map(([goOn, key]) => [goOn, patternOf(key)] as const);
const ALONE = patternOf('moreAlone');
const DETAILS = patternOf('details');
const BESIDE = patternOf('beside');
const IN_STOCK = patternOf('inStock');
const LEFT = patternOf('left');

/** "Más pequeño" asks for another size, and for no others. */
const OTHER_SIZE = new RegExp(
  `${EDGE[0]}(?:mas|mais|plus|और|aur) (?:${[...'pequeno pequena pequenos grande grandes chico chica petit petite petits grand grands छोटा छोटी बड़ा बड़ी chhota chota bada'.split(' ')].map(fold).join('|')})${EDGE[1]}`,
  'u',
);

const LETTER_SIZES = '(?:[2-6]?x{0,3}[sl]|m|g{1,2}|p{1,2}|[ex]g|ch)';
const SIZE_WORDS = new Map(
  LANGUAGES.flatMap((language) =>
    LOOK_PHRASES[language].sizes.map((pair) => {
      const [word = '', size = ''] = pair.split('=');
      return [fold(word), size] as const;
    }),
  ),
);
const SIZE_SAID = new RegExp(
  `${EDGE[0]}(?:${alternatives('sizeIn')})${BLANK}(${LETTER_SIZES}|\\d{2}(?:[.,]5)?|${[...SIZE_WORDS.keys()].map(asWritten).join('|')})${EDGE[1]}`,
  'u',
);
/** In UTF-16 units: the end of a line with a size, and a line that asks for one. */
const LONGEST_END = 60;
const LONGEST_ASKED = 300;
/** "M size mein hai?" */
const SIZE_BEHIND = new RegExp(
  `${EDGE[0]}(${LETTER_SIZES}|\\d{2})${BLANK}(?:size|saiz|${['साइज़', 'साइज', 'talla', 'tamanho', 'taille'].map(fold).join('|')})${EDGE[1]}`,
  'u',
);
/** A number may count or cost something, so it is a size only where the word stands before it. */
const SIZE_WORD = new RegExp(
  `${EDGE[0]}(?:${LANGUAGES.flatMap((language) => LOOK_PHRASES[language].sizeIn)
    .map(fold)
    .filter((phrase) => phrase.length > 3)
    .sort((a, b) => b.length - a.length)
    .map(asWritten)
    .join('|')})${BLANK}`,
  'u',
);
const CLEAR_SIZE = new RegExp(`${EDGE[0]}(?:[2-6]?x{1,3}[sl]|gg)${EDGE[1]}`, 'gu');
/** As clothes and shoes have them, and nothing behind it that is counted: "in 30 days". */
const LOOSE_SIZE = new RegExp(
  `${EDGE[0]}(?:${alternatives('sizeIn')})${BLANK}([1-6]\\d(?:[.,]5)?)(?:[ ,]{1,2}(?:please|pls|plz|por favor|svp|stp))?[ ?!.؟]{0,8}$`,
  'u',
);

/** Reads a folded line, of a long one what `boundedText` leaves. What was understood is no word of a product any more. */
export function lookWishIn(text: string): LookWish {
  const line = boundedText(text);
  const wish: LookWish = {
    goOn: null,
    alone: false,
    sort: null,
    inStock: false,
    size: null,
    maybeSize: null,
    asksLeft: false,
    rest: line,
  };
  if (line.search(DETAILS) >= 0) return wish;
  wish.size = sizeIn(line);
  wish.maybeSize = LOOSE_SIZE.exec(line.slice(-LONGEST_END))?.[1]?.replace(',', '.') ?? null;
  wish.asksLeft = takes(wish, LEFT);
  takes(wish, CLEAR_SIZE);
  for (const [sort, pattern] of SORTS) if (takes(wish, pattern)) wish.sort ??= sort;
  for (const [goOn, pattern] of GO_ONS) if (takes(wish, pattern)) wish.goOn ??= goOn;
  wish.inStock = takes(wish, IN_STOCK);
  if (wish.goOn !== null || wish.sort !== null) takes(wish, BESIDE);
  if (wish.goOn === null && wish.sort === null && !OTHER_SIZE.test(line) && takes(wish, ALONE)) {
    wish.goOn = 'more';
    wish.alone = true;
  }
  return wish;
}

function takes(wish: LookWish, pattern: RegExp): boolean {
  const rest = wish.rest.replaceAll(pattern, ' ');
  const taken = rest !== wish.rest;
  wish.rest = rest;
  return taken;
}

/** The size a line names: "in M", "size 38", "XXL", "talla mediana". */
function sizeIn(line: string): string | null {
  const [phrase = '', said] = SIZE_SAID.exec(line) ?? [];
  if (said === undefined) {
    const behind = SIZE_BEHIND.exec(line.slice(0, LONGEST_ASKED))?.[1] ?? line.match(CLEAR_SIZE)?.[0];
    return behind?.toUpperCase() ?? null;
  }
  if (/^\d/.test(said)) return SIZE_WORD.test(phrase) ? said.replace(',', '.') : null;
  return SIZE_WORDS.get(said) ?? said.toUpperCase();
}

function patternOf(key: ListKey): RegExp {
  return new RegExp(`${EDGE[0]}(?:${alternatives(key)})${EDGE[1]}`, 'gu');
}

/** The longest first: "the cheaper one" holds "cheaper". */
function alternatives(key: ListKey): string {
  const all = LANGUAGES.flatMap((language) => LOOK_PHRASES[language][key].map(fold));
  return [...new Set(all)]
    .sort((a, b) => b.length - a.length)
    .map(asWritten)
    .join('|');
}

function asWritten(phrase: string): string {
  return phrase.replace(/[ '’-]+/g, BLANK);
}

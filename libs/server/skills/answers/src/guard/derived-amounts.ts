/** Words of a sum, and of several of a thing; folded. */
const SUM =
  /\b(?:together|both|total|altogether|in all|sum|come to|comes? out (?:at|to)|plus|makes?|adds? up|each|juntos|juntas|ambos|ambas|suman|con envio|com frete|avec la livraison|ensemble|les deux|with (?:standard|express|shipping|delivery)|that is|including|incl)\b|[×+=]|कुल|मिलाकर|दोनो|معا|المجموع|الاجمالي|اجمالي|الاثنان/u;
/** A quantity that is bought, in digits; "both" and "pair" mean two. */
const QUANTITY = /(?<![\d.,$€£₹¥])([2-9]|1\d|20)(?![\d.,]*\d)(?! ?(?:%|percent|days?|dias|jours|दिन|ايام))/gu;
const TWO = /\b(?:both|pair|ambos|ambas|les deux|los dos|las dos|os dois|as duas)\b|दोनो|(?:ان|ين) ب/u;
/** Words of a difference. */
const DIFFERENCE =
  /\b(?:cheaper|less|more|difference|save|saves|short of|missing|need|left to|below|above|over|under|diferencia|diferenca|mas bar\w+|mais bar\w+|menos|faltan?|mas|mais|moins|plus|manque|il vous faut)\b|सस्त|महग|महंग|फर्क|अतर|अंतर|और चाहिए|ارخص|اغلي|الفرق|فرق/u;
/** More known amounts than this are not added up with one another: almost any amount would be a sum of two. */
const MOST_ADDED = 24;

/** Amounts in the smallest money there is, so that sums are exact. */
const inCents = (amount: number): number => Math.round(amount * 1_000);

/**
 * Whether an amount follows from known ones as this folded sentence, its numbers in digits, says: so many of one, two of them together, or
 * what one is cheaper than another. `compared` are amounts that were named by somebody, such as a limit. Without
 * `several` nothing is bought more than once: an order is as it is.
 */
export function followsFrom(
  amount: number,
  sentence: string,
  known: readonly number[],
  compared: readonly number[] = [],
  several = true,
): boolean {
  const wanted = inCents(amount);
  const each = [...new Set(known.map(inCents))].slice(0, MOST_ADDED);
  const quantities = !several ? [] : [...sentence.matchAll(QUANTITY)].map(([, number]) => Number(number));
  if (several && TWO.test(sentence)) quantities.push(2);
  if (quantities.some((quantity) => each.some((one) => one * quantity === wanted))) return true;
  const all = each.reduce((sum, one) => sum + one, 0);
  if (SUM.test(sentence) && each.length > 2 && all === wanted) return true;
  const isPair = SUM.test(sentence) && each.some((one) => each.includes(wanted - one));
  if (isPair) return true;
  const others = [...each, ...compared.map(inCents)];
  return (
    DIFFERENCE.test(sentence) && each.some((one) => others.some((two) => Math.abs(one - two) === wanted))
  );
}

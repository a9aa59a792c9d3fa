import type { Evidence } from '@feelori/skills/tools';
import { moneyIn } from './claims';
import { durationsIn, withDigits } from './days-said';
import { figureReadings, figuresIn } from './figure-readings';
import { withoutPhones } from './phones-in';
import { sentencesOf } from './sentences-of';
import type { Sources } from './sources';
import { smallInDigits } from './small-in-digits';

/** Our own proof asks for the last four digits of a phone number. */
const OWN: readonly string[] = ['4'];
/** Between groups of a number: "1 299". */
const GROUPED = /(?<=\d) (?=\d{3}(?!\d))/gu;
/** How many were found, in digits. */
const FOUND =
  /\b(?:found|have|here are|there are|hay|encontre|tenemos|encontrei|temos|trouve|voici|avons) (\d{1,2})(?![\d.,%])/gu;
/** What is measured or worn, and how old somebody is: advice that costs nobody money. Folded. */
const MEASURED =
  /\b(?:sizes?|talla|tamanho|taille|pointure|wear|try|child|budget|presupuesto|orcamento|born|birthday|[cm]m|kg|ml|ft|feet|inch(?:es)?|drops?|degrees?|1[89]\d0s|eu|us|uk)\b|°|साइज|مقاس/u;

/**
 * Whether every figure of a text is known: from what was found in this turn, from the shop's own texts or from the
 * customer. Amounts of money and days are held against more than that elsewhere, so theirs count as known here. Where
 * nothing was looked up, sizes and measures may be spoken of; "one" and nothing count nothing.
 */
export function figuresTold(text: string, evidence: Evidence, sources: Sources): boolean {
  const { read, writings, orders, dates, amounts, limits, counts } = evidence;
  const isAdvice = read.length + writings.length === 0;
  const told = sentencesOf(withoutPhones(text))
    .filter((sentence) => !isAdvice || !MEASURED.test(sentence))
    .flatMap(figuresOf)
    .filter((figure) => !(Number(figure) <= 1));
  if (told.length === 0) return true;
  const most = Math.max(0, ...counts);
  const money = [...amounts, ...limits, ...moneyIn(smallInDigits(text)).flatMap((claim) => claim.amounts)];
  const stated = new Set([
    ...OWN,
    ...money.flatMap((amount) => [0, 2, 3].map((digits) => amount.toFixed(digits).replace('.', ''))),
    ...money.map((amount) => String(amount).replace('.', '')),
  ]);
  const others = told
    .filter((figure) => !(Number(figure) <= most))
    .map((figure) => figure.replace(/\D/g, ''))
    .filter((figure) => !stated.has(figure));
  if (others.length === 0) return true;
  const known = new Set(
    [...orders, ...dates, sources.told()].flatMap((source) => figureReadings(withDigits(source))),
  );
  return others.every((figure) => known.has(figure));
}

/** The figures of a folded sentence but those of days and how long they last. */
function figuresOf(sentence: string): string[] {
  const line = withDigits(sentence);
  const lasting = new Set(durationsIn(line));
  const found = [...line.matchAll(FOUND)].map(([, number = '']) => number);
  const others = figuresIn(smallInDigits(sentence).replace(GROUPED, '')).filter(
    (figure) => !lasting.has(figure),
  );
  return [...others, ...found.filter((number) => !lasting.has(number))];
}

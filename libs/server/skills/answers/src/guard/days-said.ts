import { numbersInDigits } from '../language/number-words';
import { remembered } from './remembered';
import { calendarDaysOf, relativeDaysIn, WEEKDAYS } from './relative-days';
import { denies, sentencesOf } from './sentences-of';

/** The months, folded, in the languages we read; short forms are the beginnings. */
const MONTHS: readonly string[] = [
  'january|jan|enero|ene|janeiro|janvier|janv|जनवरी|يناير|كانون الثاني',
  'february|feb|febrero|fevereiro|fev|fevrier|fevr|फरवरी|فبراير|شباط',
  'march|marzo|marco|mars|मार्च|مارس|اذار',
  'april|apr|abril|abr|avril|avr|अप्रैल|ابريل|نيسان',
  'may(?! \\p{L})|mayo|maio|mai|मई|مايو|ايار',
  'june|jun|junio|junho|juin|जून|يونيو|حزيران',
  'july|jul|julio|julho|juillet|juil|जुलाई|يوليو|تموز',
  'august|aug|agosto|aout|अगस्त|اغسطس',
  'september|sept|sep|septiembre|setembro|septembre|सितबर|सितंबर|سبتمبر|ايلول',
  'october|oct|octubre|outubro|octobre|अक्टूबर|اكتوبر|تشرين الاول',
  'november|nov|noviembre|novembro|novembre|नवबर|नवंबर|نوفمبر|تشرين الثاني',
  'december|dec|diciembre|dic|dezembro|dez|decembre|दिसबर|दिसंबर|ديسمبر|كانون الاول',
];
const ANY_MONTH = MONTHS.join('|');
const DAY_WORD = new RegExp(`^(?:${ANY_MONTH}|${WEEKDAYS.join('|')})$`, 'u');
const OF = '(?:st|nd|rd|th|er|º|ª)?(?: (?:of|de|do))?';
const DAY_FIRST = new RegExp(
  `(?<![\\d.,:#$€£])(\\d{1,2})${OF} (${ANY_MONTH})(?![\\p{L}\\p{M}])(?!\\.? ?\\d{1,2}(?:st|nd|rd|th)?(?![\\d:]))`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\p{M}])(${ANY_MONTH})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`,
  'gu',
);
const ISO = /(?<!\d)\d{4}[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu;
const SLASHED = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d/.-])/gu;

/** What a relative day is held against: something that comes, or has come. */
const COMES =
  /\b(?:arriv\w*|deliver\w*|comes?|coming|ships?|shipped|sends?|get it|have it|be (?:there|back|here|with you)|leaves?|with you|to you|chez vous|contigo|back in|llega\w*|entreg\w*|envi\w*|cheg\w*|livr\w*|exped\w*|recib\w*|receb\w*|recev\w*|pahu(?:n)?ch\w*|aa?yeg[ai]|mileg[ai]|jayeg[ai])\b|पहुच|पहुंच|आएग|जाएग|जाएंग|मिलेग|डिलीवर|भेज|يصل|تصل|تسليم|توصيل|شحن|وصل/u;
const DAY_MS = 86_400_000;
const LATER_ON =
  /\b(?:days|weeks) later\b|(?:dias|semanas) (?:despues|depois)|(?:jours|semaines) plus tard|दिन बाद|بعد \d+ (?:يوم|ايام)/u;
const CLOSED = /\b(?:closed|cerrad\w+|fechad\w+|fermee?s?|nobody)\b|बद|बंद|مغلق/u;
const UNIT =
  'days?|weeks?|months?|hours?|hrs?|h|minutes?|mins?|dias?|semanas?|meses|mes|horas?|minutos?|jours?|semaines?|mois|heures?|years?|anos?|annees?|ans|din|ghante|hafte|mahine|साल|वर्ष|سنوات|سنه|سنين|اعوام|عام|दिन|दिनो|हफ्ते|महीने|घटे|घंटे|मिनट|يوما|ايام|يوم|اسابيع|اسبوع|ساعات|ساعه|دقائق|دقيقه';
const OF_WORK = '(?:business |working |more |full )?';
const LASTS = new RegExp(
  `(?<![\\d.,:#$€£-])(\\d{1,3}) ?(?:-|to|a|ou|bis)? ?${OF_WORK}(${UNIT})(?![\\p{L}\\p{M}])`,
  'gu',
);
/** "3-5 business days", "2 or 3 weeks". */
const RANGES = new RegExp(
  `(?<![\\d.,:#$€£-])(\\d{1,3}) ?(?:-|–|to|a|ou|or|o|se|से|या|الي|او) ?(\\d{1,3}) ?${OF_WORK}(${UNIT})(?![\\p{L}\\p{M}])`,
  'gu',
);
/** These are said of a time of the day too: "from 9h to 18h". */
const OF_CLOCK = /^(?:h|hours?|hrs?|horas?|heures?|ساعه|ساعات|घटे|घंटे)$/u;
const A_DAY = /^(?:days?|dias?|jours?|दिन|दिनो|يوما|ايام|يوم)$/u;
const A_WEEK = /^(?:weeks?|semanas?|semaines?|हफ्ते|اسابيع|اسبوع)$/u;
/** Counted back from today; Arabic's "before" too. */
const AGO = /\b(?:ago|hace|ha|il y a|faz)\b|पहले|(?<!\p{L})(?:منذ|قبل)(?!\p{L})/u;
const SMALL: Readonly<Record<string, string>> = Object.fromEntries(
  'one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 dois 2 duas 2 quatro 4 sete 7 oito 8 nove 9 deux 2 trois 3 quatre 4 cinq 5 sept 7 huit 8 neuf 9 dix 10 एक 1 दो 2 तीन 3 चार 4 पाच 5 पांच 5 छह 6 सात 7 आठ 8 नौ 9 ثلاثه 3 ثلاث 3 اربعه 4 خمسه 5 خمس 5 سته 6 سبعه 7 ثمانيه 8 تسعه 9 عشر 10'
    .split(' ')
    .reduce<[string, string][]>((all, word, at, words) => {
      if (at % 2 === 0) all.push([word, words[at + 1] ?? '']);
      return all;
    }, []),
);
const SMALL_WORD = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${Object.keys(SMALL).join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
);

/** Whether a folded word is a month or a weekday. */
export function isDayWord(word: string): boolean {
  return DAY_WORD.test(word);
}

/** A folded sentence with all its numbers in digits, also the small ones. */
export function withDigits(sentence: string): string {
  return kept(sentence);
}

const kept = remembered(256, inDigits);

function inDigits(sentence: string): string {
  return numbersInDigits(sentence).replace(SMALL_WORD, (word) => SMALL[word] ?? word);
}

/** Days of the calendar a text names, as `month-day`; a date of two numbers may be read both ways. */
function daysIn(text: string): string[][] {
  const line = withDigits(sentencesOf(text).join(' \n '));
  const monthOf = (word = ''): number =>
    1 + MONTHS.findIndex((names) => names.replace('(?! \\p{L})', '').split('|').includes(word));
  return [
    ...[...line.matchAll(DAY_FIRST)].map(([, day, month]) => [`${monthOf(month)}-${Number(day)}`]),
    ...[...line.matchAll(MONTH_FIRST)].map(([, month, day]) => [`${monthOf(month)}-${Number(day)}`]),
    ...[...line.matchAll(ISO)].map(([, month, day]) => [`${Number(month)}-${Number(day)}`]),
    ...[...line.matchAll(SLASHED)].map(([, one, other]) => [
      `${Number(one)}-${Number(other)}`,
      `${Number(other)}-${Number(one)}`,
    ]),
  ];
}

/** The numbers of how long something takes, and of the days it names, in a folded sentence with its numbers in digits. */
export function durationsIn(line: string): string[] {
  const dates = [DAY_FIRST, MONTH_FIRST, ISO, SLASHED].flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(([date]) => date.match(/\d+/gu) ?? []),
  );
  return [...lastingIn(line).map(([number]) => number), ...dates];
}

/** How many days "3 days" or "2 weeks" are; null for what is not counted in days. */
function spanOf(number: string, unit: string): number | null {
  if (A_DAY.test(unit)) return Number(number);
  return A_WEEK.test(unit) ? 7 * Number(number) : null;
}

/** The day so many days after one such as `2026-11-29`, as `month-day`. */
function dayAfter(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, day + days));
  return `${at.getUTCMonth() + 1}-${at.getUTCDate()}`;
}

/** How many days lie between two such as `2026-11-29`. */
function daysFrom(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / DAY_MS);
}

/** How long a folded sentence says that something takes, both ends of a range: number and unit. */
function lastingIn(line: string): [number: string, unit: string][] {
  return [
    ...[...line.matchAll(LASTS)].map(([, number = '', unit = '']): [string, string] => [number, unit]),
    ...[...line.matchAll(RANGES)].flatMap(([, from = '', to = '', unit = '']): [string, string][] => [
      [from, unit],
      [to, unit],
    ]),
  ];
}

/** What may be said of days: those of orders (`2026-11-29`), seen from the shop's day of now, and the shop's own texts. */
export interface KnownDays {
  dates: readonly string[];
  today: string | null;
  writings: readonly string[];
}

/** The first of a month without its month, and what is there within the hour. */
const FIRST =
  /\b(?:on the|on|el|el dia|le|no dia|dia|december|diciembre|dezembro|decembre) (?:1|1st|first|1er|primero|primeiro)\b(?! (?:of|de|do)\b)|(?<!\d)1 तारीख|يوم 1(?!\d)|(?<![\d/.-])1[/.](?:0?[2-9]|1[0-2])(?![\d/.])|(?<![\d/.-])1?\d[/.]1(?![\d/.])/u;
const SOON =
  /\b(?:in|within) (?:an?|the|one|half an|a few|some) (?:hours?|minutes?|moments?)\b|\bany (?:minute|moment)\b|\b(?:en|em|dans) (?:una?|uns|unos|quelques) (?:horas?|minutos?|minutes?|heures?)\b/u;
/** Days on which most are closed. */
const WEEKEND =
  /(?<![\p{L}\p{M}])(?:saturdays?|sundays?|weekends?|sabados?|domingos?|fin(?:es)? de semana|fins de semana|samedis?|dimanches?|week-?ends?|शनिवार|रविवार|السبت|الاحد)(?![\p{L}\p{M}])/u;

const OF_WEEKEND = [
  /saturday|sabado|samedi|शनिवार|السبت/u,
  /sunday|domingo|dimanche|रविवार|الاحد/u,
  /week-?end|fin(?:es)? de semana|fins de semana/u,
];
const WHOLE = /weekend|every day|daily|24\/7|seven days/u;

/** Whether the firsts, the soon and the weekends that a folded sentence speaks of are known. */
function soonKnown(sentence: string, written: string, firstKnown: boolean): boolean {
  if (written !== '' && WEEKEND.test(sentence) && !denies(sentence) && !CLOSED.test(sentence)) {
    const isUnknown = (day: RegExp): boolean =>
      day.test(sentence) && !day.test(written) && !WHOLE.test(written);
    if (OF_WEEKEND.some(isUnknown)) return false;
  }
  if (!COMES.test(sentence)) return true;
  return (firstKnown || !FIRST.test(sentence)) && (!SOON.test(sentence) || SOON.test(written));
}

/** Whether every day a text names, and how long it says that something takes, is known. */
export function daysKnown(text: string, { dates, today, writings }: KnownDays): boolean {
  const written = writings.flatMap(sentencesOf).map(withDigits).join('\n');
  const ofOrders = new Set(dates.map((date) => dayAfter(date, 0)));
  const lasting = lastingIn(written).flatMap(([number, unit]) => spanOf(number, unit) ?? []);
  const ends = dates.flatMap((date) => lasting.map((days) => dayAfter(date, days)));
  const known = new Set([...ofOrders, ...ends, ...daysIn(written).flat()]);
  const between = new Set(dates.flatMap((one) => dates.map((other) => daysFrom(one, other))));
  const fromToday = (sentence: string, number: string, unit: string): boolean => {
    const days = spanOf(number, unit);
    if (today === null || days === null) return false;
    if (LATER_ON.test(sentence)) return between.has(days);
    const day = dayAfter(today, AGO.test(sentence) ? -days : days);
    return ofOrders.has(day) || ends.includes(day);
  };
  const isKnown = (said: string): boolean =>
    written.includes(said) ||
    (today !== null && calendarDaysOf(said, today).some((day) => ofOrders.has(day)));
  const firstKnown = [...known].some((day) => day.endsWith('-1'));
  const numbers = new Set(lastingIn(written).map(([number]) => number));
  const clock = new Set(written.match(/\d+/gu) ?? []);
  return (
    daysIn(text).every((readings) => readings.some((day) => known.has(day))) &&
    sentencesOf(text)
      .map(withDigits)
      .every(
        (sentence) =>
          soonKnown(sentence, written, firstKnown) &&
          (!COMES.test(sentence) || relativeDaysIn(sentence).every(isKnown)) &&
          lastingIn(sentence).every(
            ([number, unit]) =>
              numbers.has(number) ||
              (OF_CLOCK.test(unit) && clock.has(number)) ||
              fromToday(sentence, number, unit),
          ),
      )
  );
}

/** A day as people say it, as the days from today that it may be. */
interface DaySaid {
  words: string;
  days: readonly number[];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Folded; what holds another one stands first. */
const SAID: readonly DaySaid[] = [
  { words: 'day after tomorrow|pasado manana|depois de amanha|apres[- ]demain|بعد غدا?|بعد الغد', days: [2] },
  { words: 'day before yesterday|anteayer|anteontem|avant[- ]hier|اول امس', days: [-2] },
  { words: 'tomorrow|manana|amanha|demain|غدا|الغد', days: [1] },
  { words: 'tonight|today|this (?:morning|afternoon|evening)|hoy|hoje|aujourdhui|आज|aaj|اليوم', days: [0] },
  { words: 'yesterday|ayer|ontem|hier|امس', days: [-1] },
  { words: 'कल|kal', days: [1, -1] },
  { words: 'परसो|परसों|parson?', days: [2, -2] },
  { words: 'this week|esta semana|cette semaine|इस हफ्ते|هذا الاسبوع', days: range(-6, 6) },
  {
    words:
      'next week|proxima semana|semana que viene|semana que vem|semaine prochaine|अगले हफ्ते|الاسبوع القادم',
    days: range(1, 13),
  },
  {
    words: 'next month|proximo mes|mes que viene|mes que vem|mois prochain|अगले महीने|الشهر القادم',
    days: range(1, 61),
  },
  // No order says so.
  { words: '(?:on|by|before|until) (?:christmas|noon)', days: [] },
];

/** The names of each weekday, folded, from Sunday on. */
export const WEEKDAYS: readonly string[] = [
  'sunday|domingo|dimanche|रविवार|الاحد',
  'monday|lunes|segunda|segunda-feira|lundi|सोमवार|الاثنين',
  'tuesday|martes|terca|terca-feira|mardi|मगलवार|मंगलवार|الثلاثاء',
  'wednesday|miercoles|quarta|quarta-feira|mercredi|बुधवार|الاربعاء',
  'thursday|jueves|quinta|quinta-feira|jeudi|गुरुवार|الخميس',
  'friday|viernes|sexta|sexta-feira|vendredi|शुक्रवार|الجمعه',
  'saturday|sabado|samedi|शनिवार|السبت',
];

const whole = (words: string): string => `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`;
/** "The first item" is "segunda" too, so Portuguese weekdays need their "na", "até" or "feira". */
const AMBIGUOUS = /^(?:segunda|terca|quarta|quinta|sexta)$/;
const ANY = new RegExp(whole([...SAID.map(({ words }) => words), ...WEEKDAYS].join('|')), 'gu');
const EACH_SAID = SAID.map(({ words, days }) => ({ pattern: new RegExp(`^(?:${words})$`, 'u'), days }));
const EACH_WEEKDAY = WEEKDAYS.map((words) => new RegExp(`^(?:${words})$`, 'u'));

/** The days that a folded sentence names by how far they are from today, each as it is written. */
export function relativeDaysIn(sentence: string): string[] {
  return [...sentence.matchAll(ANY)].flatMap(({ 0: said, index }) => {
    const before = sentence.slice(Math.max(0, index - 8), index);
    if (AMBIGUOUS.test(said) && !/(?:^| )(?:na|ate|nesta|esta|proxima|de) $/.test(before)) return [];
    return before.endsWith('black ') ? [] : [said];
  });
}

/** The days of the calendar (`11-29`) that such words may mean on a day such as `2026-11-28`. */
export function calendarDaysOf(said: string, today: string): string[] {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const dayAt = (offset: number): Date => new Date(Date.UTC(year, month - 1, day + offset));
  const days = EACH_SAID.find(({ pattern }) => pattern.test(said))?.days;
  const weekday = EACH_WEEKDAY.findIndex((pattern) => pattern.test(said));
  const offsets = days ?? range(-6, 7).filter((offset) => dayAt(offset).getUTCDay() === weekday);
  return offsets.map((offset) => `${dayAt(offset).getUTCMonth() + 1}-${dayAt(offset).getUTCDate()}`);
}

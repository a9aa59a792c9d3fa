import { isOpen, nextOpening, type OpeningHours } from '@feelori/contracts';
import type { InEveryLanguage, Language } from '@feelori/skills/tools';
import { editableTexts, type TextSpecs } from '@feelori/skills/texts';
import type { Answer, Opening } from '../answer-request';

interface Words {
  today(time: string): string;
  tomorrow(time: string): string;
  /** A weekday, or a date further ahead. */
  on(day: string, time: string): string;
  back(when: string): string;
  /** Nobody knows when. */
  away: string;
}

const SPECS: TextSpecs<Words> = {
  today: { when: 'In “nobody is there”: later today.', place: 'part', variables: ['time'] },
  tomorrow: { when: 'In “nobody is there”: tomorrow.', place: 'part', variables: ['time'] },
  on: { when: 'In “nobody is there”: on another day.', place: 'part', variables: ['day', 'time'] },
  back: { when: 'A person is called outside of the opening hours.', place: 'line', variables: ['when'] },
  away: { when: 'A person is called, and nobody knows when one is there.', place: 'line' },
};

const LOCALES: InEveryLanguage<string> = {
  en: 'en-GB',
  es: 'es',
  pt: 'pt-BR',
  hi: 'hi-u-nu-latn',
  ar: 'ar-u-nu-latn',
  fr: 'fr',
};

const WORDS = editableTexts<Words>({
  name: 'hours',
  title: 'When people are back',
  specs: SPECS,
  words: {
    en: {
      today: (time) => `today at ${time}`,
      tomorrow: (time) => `tomorrow at ${time}`,
      on: (day, time) => `on ${day} at ${time}`,
      back: (when) => `Nobody is there right now: our team is back ${when}.`,
      away: 'Nobody is there right now, so it may take a while.',
    },
    es: {
      today: (time) => `hoy a las ${time}`,
      tomorrow: (time) => `mañana a las ${time}`,
      on: (day, time) => `el ${day} a las ${time}`,
      back: (when) => `Ahora mismo no hay nadie: nuestro equipo vuelve ${when}.`,
      away: 'Ahora mismo no hay nadie, así que puede tardar.',
    },
    pt: {
      today: (time) => `hoje às ${time}`,
      tomorrow: (time) => `amanhã às ${time}`,
      on: (day, time) => `${day} às ${time}`,
      back: (when) => `No momento não há ninguém: nossa equipe volta ${when}.`,
      away: 'No momento não há ninguém, por isso pode demorar.',
    },
    hi: {
      today: (time) => `आज ${time} बजे`,
      tomorrow: (time) => `कल ${time} बजे`,
      on: (day, time) => `${day} को ${time} बजे`,
      back: (when) => `अभी कोई मौजूद नहीं है: हमारी टीम ${when} फिर मिलेगी।`,
      away: 'अभी कोई मौजूद नहीं है, इसलिए थोड़ा समय लग सकता है।',
    },
    ar: {
      today: (time) => `اليوم الساعة ${time}`,
      tomorrow: (time) => `غدًا الساعة ${time}`,
      on: (day, time) => `يوم ${day} الساعة ${time}`,
      back: (when) => `لا أحد متاح الآن: يعود فريقنا ${when}.`,
      away: 'لا أحد متاح الآن، لذا قد يستغرق الأمر بعض الوقت.',
    },
    fr: {
      today: (time) => `aujourd'hui à ${time}`,
      tomorrow: (time) => `demain à ${time}`,
      on: (day, time) => `${day} à ${time}`,
      back: (when) => `Personne n'est là en ce moment : notre équipe revient ${when}.`,
      away: "Personne n'est là en ce moment, cela peut donc prendre un moment.",
    },
  },
});

const DAY_MS = 24 * 60 * 60_000;
/** A weekday alone means the next one of that name. */
const WEEK_DAYS = 6;

/** When the shop's people are there again, in the customer's language and by the shop's clocks; null while they are. Pure. */
export function backAgain(language: Language, hours: OpeningHours, at: Date): string | null {
  if (isOpen(hours, at)) return null;
  const words = WORDS[language];
  const then = nextOpening(hours, at);
  if (then === null) return words.away;
  const locale = LOCALES[language];
  const { timeZone } = hours;
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(then);
  const ahead = dayOf(then, timeZone) - dayOf(at, timeZone);
  if (ahead === 0) return words.back(words.today(time));
  if (ahead === 1) return words.back(words.tomorrow(time));
  const date = ahead <= WEEK_DAYS ? {} : ({ day: 'numeric', month: 'long' } as const);
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', ...date }).format(then);
  return words.back(words.on(day, time));
}

/** What hands over to a person says when somebody will read it, where nobody is there now. */
export function withBackAgain(answer: Answer, language: Language, { hours, at }: Opening): Answer {
  const words = answer.handover === null ? null : backAgain(language, hours, at);
  const last = answer.parts.findLastIndex(({ kind }) => kind === 'text');
  if (words === null || last < 0) return answer;
  const parts = answer.parts.map((part, i) =>
    i === last && part.kind === 'text' ? { ...part, text: `${part.text}\n\n${words}` } : part,
  );
  return { ...answer, parts };
}

/** Days since 1970 by the clocks there. */
function dayOf(at: Date, timeZone: string): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

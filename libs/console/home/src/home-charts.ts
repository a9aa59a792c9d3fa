import type { UsagePoint, UsageReport } from '@feelori/contracts';
import type { Behind, ChartData, Series } from './chart-data';
import { bucketsOf, waitFigures, waitOfShare } from './first-answer';
import { answererWords, plainWords, reasonWords } from './figure-words';
import { totalOf, wordsOfKind } from './usage-figures';
import { languageWords } from '@feelori/console/ui';

/** One question to the server takes no more names. */
const FIGURES_MOST = 20;
const WORDS_MOST = 12;
const MICRO = 1_000_000;
const FEES_NOTE =
  'A fee is counted as its message leaves, for no conversation: the way of each message, in the inbox, tells what it cost.';
const UNDELIVERED = {
  ...{ id: 'undelivered', heading: 'Did not reach the customer', things: 'Messages' },
  note: 'Counted when it was given up; a point leads to what was written at that time and did not arrive.',
};
const UNANSWERED = { id: 'unanswered', heading: 'Questions without an answer', things: 'Questions' };

/** The charts of Home, those of which there is something to show. Pure. */
export function homeCharts(report: UsageReport): ChartData[] {
  const axis = timeAxis(report);
  return [
    volume(report, axis),
    firstAnswers(report, axis),
    answerers(report, axis),
    words(report, { id: 'handovers', heading: 'Handed over to people', of: 'Reason', say: reasonWords }),
    cost(report, axis, { id: 'model_cost', heading: 'What models cost', counted: 'US dollars' }),
    {
      ...cost(report, axis, { id: 'message_cost', heading: 'WhatsApp’s fees', counted: report.currency }),
      note: FEES_NOTE,
    },
    bars(report, axis, UNDELIVERED),
    words(report, { id: 'languages', heading: 'Languages', of: 'Language', say: languageWords }),
    bars(report, axis, UNANSWERED),
  ].filter(({ series }) => series.some(({ values }) => values.some((value) => (value ?? 0) > 0)));
}

/** What all charts over time have in common. */
interface TimeAxis {
  of: string;
  labels: string[];
  behind: (figures: (point: UsagePoint) => readonly string[]) => (Behind | null)[];
}

function timeAxis({ points, step, timeZone, to }: UsageReport): TimeAxis {
  const options: Intl.DateTimeFormatOptions =
    step === 'hour' ? { timeStyle: 'short', timeZone } : { day: 'numeric', month: 'short', timeZone };
  const format = new Intl.DateTimeFormat(undefined, options);
  return {
    of: step === 'hour' ? 'Hour' : 'Day',
    labels: points.map(({ at }) => format.format(new Date(at))),
    behind: (figures) =>
      points.map((point, index) => {
        const names = figures(point).slice(0, FIGURES_MOST);
        return names.length === 0
          ? null
          : { figures: names, from: point.at, to: points[index + 1]?.at ?? to };
      }),
  };
}

function volume({ points, before }: UsageReport, axis: TimeAxis): ChartData {
  const counted = points.map((point) => totalOf([point], 'arrivals'));
  return {
    ...{ id: 'volume', heading: 'Messages of customers', of: axis.of, counted: 'messages', digits: 0 },
    ...{ look: 'bars', labels: axis.labels },
    series: [
      { name: 'Messages', values: counted, behind: axis.behind(named('turns')) },
      ...asBefore('Messages before', { points, before, figure: 'turns' }, (point) =>
        totalOf([point], 'arrivals'),
      ),
    ],
  };
}

function firstAnswers({ points }: UsageReport, axis: TimeAxis): ChartData {
  const series = [
    { name: 'Half of them', share: 0.5 },
    { name: 'Nine of ten', share: 0.9 },
  ].map(({ name, share }): Series => {
    const wait = (point: UsagePoint): number | null => waitOfShare(bucketsOf([point]), share);
    return {
      name,
      values: points.map(wait),
      behind: axis.behind((point) => waitFigures(wait(point) ?? Infinity)),
    };
  });
  return {
    ...{ id: 'first_answer', heading: 'Time to the first answer', of: axis.of, counted: 'seconds' },
    ...{ look: 'lines', labels: axis.labels, series, digits: 1 },
  };
}

function answerers({ points }: UsageReport, axis: TimeAxis): ChartData {
  const series = wordsOfKind(points, 'answers').map(({ word }): Series => {
    const name = `answers:${word}`;
    const values = points.map(({ counts }) => counts[name] ?? 0);
    return { name: answererWords(word), values, behind: axis.behind(named(name)) };
  });
  const replies = points.map((point) => totalOf([point], 'replies'));
  const people = { name: 'People', values: replies, behind: axis.behind(named('replies')) };
  return {
    ...{ id: 'answerers', heading: 'Who answered', of: axis.of, counted: 'answers', digits: 0 },
    ...{ look: 'stacked', labels: axis.labels },
    series: replies.some((count) => count > 0) ? [...series, people] : series,
  };
}

function cost(
  { points }: UsageReport,
  axis: TimeAxis,
  { id, heading, counted }: Pick<ChartData, 'id' | 'heading' | 'counted'>,
): ChartData {
  const series = wordsOfKind(points, id).map(({ word }): Series => {
    const values = points.map(({ counts }) => (counts[`${id}:${word}`] ?? 0) / MICRO);
    if (id !== 'model_cost') return { name: plainWords(word), values };
    return { name: answererWords(word), values, behind: axis.behind(named(`answers:${word}`)) };
  });
  return { id, heading, of: axis.of, counted, look: 'stacked', labels: axis.labels, series, digits: 2 };
}

/** One figure over time, in bars, and what it was before. */
function bars(
  { points, before }: UsageReport,
  axis: TimeAxis,
  { things, ...one }: Pick<ChartData, 'id' | 'heading' | 'note'> & { things: string },
): ChartData {
  const count = (point: Pick<UsagePoint, 'counts'>): number => totalOf([point], one.id);
  return {
    ...{ ...one, of: axis.of, counted: things.toLowerCase(), look: 'bars', labels: axis.labels, digits: 0 },
    series: [
      { name: things, values: points.map(count), behind: axis.behind(named(one.id)) },
      ...asBefore(`${things} before`, { points, before, figure: one.id }, count),
    ],
  };
}

/** A bar for each word that something was counted with, the most first; what is behind it is that of the whole span. */
function words(
  { points, before, to }: UsageReport,
  { id, heading, of, say }: Pick<ChartData, 'id' | 'heading' | 'of'> & { say: (word: string) => string },
): ChartData {
  const counted = wordsOfKind(points, id).slice(0, WORDS_MOST);
  const earlier = new Map(wordsOfKind(before, id).map(({ word, count }) => [word, count]));
  const from = points[0]?.at ?? to;
  const series: Series[] = [
    {
      name: 'Now',
      values: counted.map(({ count }) => count),
      behind: counted.map(({ word }) => ({ figures: [`${id}:${word}`], from, to })),
    },
  ];
  if (earlier.size > 0) {
    const values = counted.map(({ word }) => earlier.get(word) ?? 0);
    const span = { from: before[0]?.at ?? from, to: from };
    const behind = counted.map(({ word }) => ({ figures: [`${id}:${word}`], ...span }));
    series.push({ name: 'Before', values, behind, isBefore: true });
  }
  const labels = counted.map(({ word }) => say(word));
  return { id, heading, of, counted: 'turns', look: 'words', labels, series, digits: 0 };
}

interface Compared {
  points: readonly UsagePoint[];
  before: readonly UsagePoint[];
  /** What its turns were counted as. */
  figure: string;
}

function asBefore(
  name: string,
  { points, before, figure }: Compared,
  count: (point: UsagePoint) => number,
): Series[] {
  const at = (index: number): UsagePoint | undefined => before[index];
  const values = points.map((_, index) => countOf(at(index), count));
  const behind = points.map((_, index): Behind | null => {
    const [from, to] = [at(index)?.at, at(index + 1)?.at ?? points[0]?.at];
    return from === undefined || to === undefined ? null : { figures: [figure], from, to };
  });
  return values.some((value) => (value ?? 0) > 0) ? [{ name, values, behind, isBefore: true }] : [];
}

function countOf(point: UsagePoint | undefined, count: (point: UsagePoint) => number): number | null {
  return point === undefined ? null : count(point);
}

function named(name: string): () => readonly string[] {
  return () => [name];
}

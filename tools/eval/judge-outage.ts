import type { Turn } from './golden-case.ts';
import { type HeardTurn, wordsIn } from './heard-turn.ts';

/** So soon an answer is there, whatever is down. */
const MOST_MS = 5_000;

/** What calls an order missing, in our languages: nobody could look. */
const MISSING =
  /couldn't find (?:that|it|an? order)|no order (?:of|with|under)|no lo encuentro entre|não encontrei entre|ne la trouve pas parmi|لم أجد ذلك ضمن|मुझे यह नहीं मिला/iu;
/** What no customer should ever read. */
const UNKIND = /undefined|\bnull\b|\bNaN\b|\[object|exception|stack trace|status code|\b50[0-9]\b error/iu;

/** What is wrong with an answer that was given while no model and no shop answered; empty when nothing is. */
export function judgeOutage(
  turn: Turn,
  heard: HeardTurn,
  state: { mode: string; opted_out: boolean },
): string[] {
  const text = heard.parts.map(wordsIn).join('\n');
  if (heard.parts.length === 0) return mayBeSilent(turn, state) ? [] : ['- an answer', '+ nothing was said'];
  const late = heard.tookMs !== null && heard.tookMs > MOST_MS;
  return [
    ...(MISSING.test(text) ? ['- nothing is called missing that nobody looked up'] : []),
    ...(UNKIND.test(text) ? ['- words for a customer'] : []),
    ...(late ? [`- an answer within ${MOST_MS} ms`, `+ ${heard.tookMs} ms`] : []),
  ];
}

/** Nothing is said where nothing is expected, and while a person has the conversation. */
function mayBeSilent(
  { silent, rules, scripted }: Turn,
  { mode, opted_out }: { mode: string; opted_out: boolean },
): boolean {
  const expected = silent === true || rules?.silent === true || scripted?.silent === true;
  return expected || mode !== 'assistant' || opted_out;
}

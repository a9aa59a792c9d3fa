import type { Expected, Mode, Turn } from './golden-case.ts';
import { type HeardTurn, wordsIn } from './heard-turn.ts';
import { writtenIn } from './written-in.ts';

/** What is expected of a turn in this mode. */
export function expectedIn(turn: Turn, mode: Mode): Expected {
  const { rules, scripted, ...always } = turn;
  return { ...always, ...(mode === 'rules' ? rules : scripted) };
}

/** What is not as expected, one line each; empty when all of it is. */
export function judgeTurn(expected: Expected, heard: HeardTurn): string[] {
  const text = heard.parts.map(wordsIn).join('\n');
  const { has = [], any = [], not = [] } = expected;
  if (expected.silent === true) {
    return heard.parts.length === 0 ? [] : ['- nothing is said', '+ something was said'];
  }
  return [
    ...(heard.parts.length === 0 ? ['- an answer', '+ nothing was said'] : []),
    ...has.filter((one) => !holds(text, one)).map((one) => `- it says ${one}`),
    ...(any.length > 0 && !any.some((one) => holds(text, one))
      ? [`- it says one of ${any.join(' | ')}`]
      : []),
    ...not.filter((one) => holds(text, one)).map((one) => `- it does not say ${one}`),
    ...judgeTools(expected, heard.tools),
    ...judgeLanguage(expected, text),
    ...judgeCount(expected, heard),
    ...judgeHandover(expected, heard.handovers),
  ];
}

function holds(text: string, wanted: string): boolean {
  const pattern = /^\/(.+)\/$/su.exec(wanted)?.[1];
  if (pattern !== undefined) return new RegExp(pattern, 'isu').test(text);
  return plain(text).includes(plain(wanted));
}

/** Blanks of any kind and case make no difference. */
function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ');
}

function judgeTools({ tools = [], no_tools }: Expected, called: readonly string[]): string[] {
  const missing = tools.filter((name) => !called.includes(name));
  return [
    ...missing.map((name) => `- ${name} is called\n+ called: ${called.join(', ') || 'nothing'}`),
    ...(no_tools === true && called.length > 0
      ? [`- no tool is called\n+ called: ${called.join(', ')}`]
      : []),
  ];
}

function judgeLanguage({ language }: Expected, text: string): string[] {
  if (language === undefined) return [];
  const written = writtenIn(text);
  return written === language
    ? []
    : [`- in ${language}\n+ in ${written ?? 'no language that could be told'}`];
}

function judgeCount({ messages = 1 }: Expected, { parts }: HeardTurn): string[] {
  return parts.length <= messages ? [] : [`- ${messages} messages at most\n+ ${parts.length}`];
}

function judgeHandover({ handover }: Expected, handovers: readonly string[]): string[] {
  if (handover === undefined) {
    return handovers.length === 0 ? [] : [`- no person is asked to come\n+ asked: ${handovers.join(', ')}`];
  }
  return handovers.includes(handover)
    ? []
    : [`- a person is asked to come: ${handover}\n+ asked: ${handovers.join(', ') || 'nobody'}`];
}

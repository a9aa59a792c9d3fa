import { cutMiddle, type CustomerMessage, wordsOrKind } from '@feelori/contracts';
import type { ToolUse } from '@feelori/records/turns';
import type { Answer, AnswerRequest, HistoryEntry } from '../answer-request';

/** Of words of the customer and of the assistant, in UTF-16 units. */
const LONGEST = 160;

/** Why a person is asked, as whoever comes reads it. */
const REASONS: Readonly<Record<string, string>> = {
  asked_for_person: 'asked for a person',
  asked_with_stop: 'wants no more offers, and help with something',
  complaint: 'complains',
  change_order: 'wants an order changed',
  refund: 'wants money back',
  cannot_help: 'asks for what the assistant cannot do',
  failed_again: 'was not understood three times',
  guard: 'asks for what the assistant may not answer',
  turn_failed: 'got no answer: it failed several times',
  too_many_turns: 'had unusually many answers within an hour',
};

export interface HandedOver {
  reason: string;
  /** What a tool or a model has noted for whoever comes. */
  noted: string | null;
  asked: readonly CustomerMessage[];
  /** Oldest first. */
  history: readonly HistoryEntry[];
  tools: readonly ToolUse[];
}

/** Three lines for whoever takes over: what is wanted and why, what it is about, and what was done until now. Pure. */
export function handoverLines({ reason, noted, asked, history, tools }: HandedOver): string {
  const words = asked.map(({ content }) => wordsOrKind(content)).join(' ');
  const last = history.findLast(({ role }) => role !== 'customer');
  const looks = tools.filter(({ name }) => name !== 'hand_off_to_human');
  const looked = [
    ...new Set(looks.map(({ name, ok }) => `${name.replaceAll('_', ' ')}${ok ? '' : ' (failed)'}`)),
  ];
  const wrote = history.filter(({ role }) => role === 'customer').length + asked.length;
  const told = last === undefined ? 'nothing yet' : `“${oneLine(last.text)}”`;
  return [
    `Customer ${REASONS[reason] ?? reason.replaceAll('_', ' ')}: “${oneLine(words)}”`,
    `About: ${noted === null || noted.trim() === '' ? 'not said' : oneLine(noted)}`,
    `Until now: ${wrote} ${wrote === 1 ? 'message' : 'messages'}, looked up ${looked.join(', ') || 'nothing'}; told last ${told}`,
  ].join('\n');
}

function oneLine(text: string): string {
  return cutMiddle(text, LONGEST).replace(/\s+/g, ' ').trim();
}

/** An answer that hands over, with these lines for whoever comes. Pure. */
export function withHandoverLines(
  answer: Answer,
  { asked, history }: Pick<AnswerRequest, 'asked' | 'history'>,
): Answer {
  const { handover, tools } = answer;
  if (handover === null) return answer;
  const { reason, summary: noted = null } = handover;
  return {
    ...answer,
    handover: { reason, summary: handoverLines({ reason, noted, asked, history, tools }) },
  };
}

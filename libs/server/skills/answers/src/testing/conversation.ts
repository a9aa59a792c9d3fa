import type { Answer, AnswerRequest, HistoryEntry } from '../answer-request';
import type { Answers } from '../answers';
import { request } from './answers-on';

/** A customer and the assistant, turn by turn: each answer is history to the next. */
export function conversation(
  answers: Answers,
  phone: string | null = '+16505550101',
  changes: Partial<AnswerRequest> = {},
) {
  const history: HistoryEntry[] = [];
  return async (...asked: string[]): Promise<{ answer: Answer; words: string }> => {
    const answer = await answers.answer(request(asked, { history: [...history], phone, ...changes }));
    const texts = answer.parts.map((part) => ('text' in part ? part.text : ''));
    const at = new Date(history.length);
    history.push(...asked.map((text) => ({ role: 'customer' as const, text, at })));
    history.push({ role: 'assistant', text: texts.join('\n'), at });
    return { answer, words: JSON.stringify(answer.parts) };
  };
}

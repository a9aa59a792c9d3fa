import { cutText } from '@feelori/contracts';
import type { HistoryEntry } from '@feelori/skills/answers';

const LONGEST = 200;
/** So many of the customer's last messages are shown. */
const LAST = 3;

/** Lines of the thread itself that say what it is about: how it began, what was written last, what was answered. Pure. */
export function extractedLines(history: readonly HistoryEntry[]): string[] {
  const asked = history.filter(({ role }) => role === 'customer');
  const answered = history.filter(({ role }) => role !== 'customer');
  const [first] = asked;
  const last = asked.slice(-LAST).filter((one) => one !== first);
  const answer = answered.at(-1);
  return [
    ...(first === undefined ? [] : [`It began with: ${short(first)}`]),
    ...last.map((one) => `Then the customer: ${short(one)}`),
    ...(answer === undefined
      ? ['Nobody has answered yet.']
      : [`Last answer, by ${answer.role === 'person' ? 'a person' : 'the assistant'}: ${short(answer)}`]),
  ];
}

function short({ text }: HistoryEntry): string {
  return `“${cutText(text.replace(/\s+/g, ' ').trim(), LONGEST)}”`;
}

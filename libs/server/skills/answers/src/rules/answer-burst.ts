import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { inFewMessages } from './in-few-messages';
import type { Quoted, Quotes } from '../quoted';
import { pointsAtSomething, standsAlone } from './intent-with-quote';
import { readIntent } from './read-intent';
import { rulesAnswer, type RulesReply, type RulesSetting } from './rules-answer';

/** So many quoted messages of one burst are answered, the newest. */
const MOST_QUESTIONS = 3;

/** Texts that belong together: all that reply to the same message, or to none. */
interface Question {
  /** What they reply to, by WhatsApp's id or the catalogue's. */
  to: string | null;
  quoted: Quoted | null;
  texts: string[];
}

/** What the rules say to a burst; each message that is quoted in it is a question of its own. Never throws. */
export async function answerBurst(
  asked: readonly CustomerMessage[],
  quotes: Quotes,
  setting: Omit<RulesSetting, 'quoted'>,
): Promise<RulesReply> {
  const replies: RulesReply[] = [];
  for (const { texts, quoted } of questionsOf(asked, quotes).slice(-MOST_QUESTIONS)) {
    replies.push(await rulesAnswer(texts.join('\n'), { ...setting, ...(quoted ? { quoted } : {}) }));
  }
  const parts = replies.flatMap((reply) => reply.parts);
  const said = parts.map((part) => JSON.stringify(part));
  return {
    parts: inFewMessages(parts.filter((_, at) => said.indexOf(said[at] ?? '') === at)),
    handover: replies.find(({ handover }) => handover !== null)?.handover ?? null,
  };
}

/**
 * Without a quote a burst is one question. With quotes, what quotes nothing and asks nothing of its own ("in M?", "hi")
 * goes with the quote before it, else with the first one after it.
 */
function questionsOf(asked: readonly CustomerMessage[], quotes: Quotes): Question[] {
  const questions: Question[] = [];
  let current: Question | null = null;
  let early: string[] = [];
  for (const message of asked) {
    const text = wordsOf(message.content);
    if (text.trim() === '') continue;
    const quoted = quotes.get(message.wamid) ?? null;
    if (quoted !== null) {
      current = questionTo(idOf(message), quoted, questions);
      current.texts.push(...early, text);
      early = [];
    } else if (quotes.size > 0 && asksOfItself(text)) {
      questionTo(null, null, questions).texts.push(text);
    } else if (current !== null) current.texts.push(text);
    else early.push(text);
  }
  if (early.length > 0) questionTo(null, null, questions).texts.push(...early);
  return questions;
}

function questionTo(to: string | null, quoted: Quoted | null, questions: Question[]): Question {
  const same = questions.find((question) => question.to === to);
  if (same) return same;
  const question = { to, quoted, texts: [] };
  questions.push(question);
  return question;
}

function idOf({ context }: CustomerMessage): string {
  return context?.referredProductId ?? context?.repliesTo ?? '';
}

function asksOfItself(text: string): boolean {
  const intent = readIntent(text);
  const small = intent.kind === 'greeting' || intent.kind === 'thanks';
  return !small && standsAlone(intent, pointsAtSomething(text));
}

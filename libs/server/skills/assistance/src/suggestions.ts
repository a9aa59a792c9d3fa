import { Injectable } from '@nestjs/common';
import { type ReplyContent, replyText, type Suggestion, type WhatsAppIdentity } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { LiveFlags } from '@feelori/platform/live-settings';
import { type Answer, Answers, asksForPerson } from '@feelori/skills/answers';
import { historyBefore, type ReadThread, unansweredIn } from './read-thread';
import { ThreadReader } from './thread-reader';

const DEADLINE_MS = 10_000;
const READ = 20;
const MOST_ASKED = 10;

const NOTHING_ASKED = 'The customer has asked nothing since the last answer.';
const FOR_A_PERSON = 'The customer asks for a person: the assistant has nothing to add to that.';
const SWITCHED_OFF = 'Suggested replies are switched off for this customer (Flags).';
const CANNOT = 'The assistant would ask a person to step in here, so it has no answer to suggest.';

/** What the assistant would answer, for a person to change and send: by the same ways and checks as its own answers. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly reader: ThreadReader,
    private readonly answers: Answers,
    private readonly flags: LiveFlags,
    private readonly clock: Clock,
  ) {}

  /** Null for an unknown conversation. Writes nothing, and changes nothing in the conversation. */
  async suggest(conversationId: string): Promise<Suggestion | null> {
    const thread = await this.reader.read(conversationId, READ);
    if (thread === null) return null;
    const { customerId } = thread.conversation;
    if (!this.flags.isOn('suggested_replies', customerId)) return none(SWITCHED_OFF);
    const rows = unansweredIn(thread).slice(-MOST_ASKED);
    if (rows.length === 0) return none(NOTHING_ASKED);
    const asked = rows.filter(({ message }) => !asksForPerson(message));
    if (asked.length === 0) return none(FOR_A_PERSON);
    return suggestionOf(await this.answer(thread, asked));
  }

  private answer(thread: ReadThread, asked: ReadThread['rows']): Promise<Answer> {
    const { conversation, turns } = thread;
    const { waId, waIdSince } = conversation.identity;
    return this.answers.answer({
      conversationId: conversation._id,
      customerId: conversation.customerId,
      phone: phoneOf(waId),
      ...(waIdSince === undefined ? {} : { ordersSince: new Date(waIdSince) }),
      customerName: conversation.customerName,
      history: historyBefore(thread, asked),
      shown: [...turns].reverse().flatMap(({ shown }) => shown),
      asked: asked.map(({ message }) => message),
      quotes: new Map(),
      flags: this.flags.choicesFor(conversation.customerId),
      attempt: 1,
      deadlineAt: new Date(this.clock.ms() + DEADLINE_MS),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
  }
}

/** What a person may send of an answer. Pure. */
export function suggestionOf({ parts, answeredBy, model, handover, consent }: Answer): Suggestion {
  if (consent !== null) return none(NOTHING_ASKED);
  if (handover !== null) return none(CANNOT);
  const text = parts
    .map(wordsToSend)
    .filter((words) => words !== '')
    .join('\n\n');
  return text === '' ? none(CANNOT) : { text, by: answeredBy, model, why: null };
}

/** A person sends words: what a list offers is told in lines. */
function wordsToSend(content: ReplyContent): string {
  if (content.kind !== 'list') return replyText(content);
  const rows = content.sections.flatMap((section) => section.rows);
  const lines = rows.map(({ title, description }) => `• ${title}${description ? ` – ${description}` : ''}`);
  return [content.text, ...lines].join('\n');
}

function none(why: string): Suggestion {
  return { text: null, by: null, model: null, why };
}

/** The number tools may use: WhatsApp's own id of the verified sender, as E.164. */
function phoneOf(waId: WhatsAppIdentity['waId']): string | null {
  return waId !== undefined && /^\d{5,15}$/.test(waId) ? `+${waId}` : null;
}

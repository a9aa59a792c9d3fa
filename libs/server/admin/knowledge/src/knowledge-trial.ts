import { Injectable } from '@nestjs/common';
import { type FoundPassage, type KnowledgeAnswer, replyText } from '@feelori/contracts';
import { Clock, newId } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { Answers } from '@feelori/skills/answers';
import { Knowledge, KnowledgeFollower, type Passage } from '@feelori/skills/knowledge';

const ANSWER_MS = 20_000;

/** Asks as a customer would whom nobody knows, and says nothing to anybody. */
@Injectable()
export class KnowledgeTrial {
  constructor(
    private readonly answers: Answers,
    private readonly knowledge: Knowledge,
    private readonly follower: KnowledgeFollower,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** What is found for a question, and what the assistant would say now. */
  async ask(question: string): Promise<KnowledgeAnswer> {
    await this.follower.follow().catch(() => undefined);
    const signal = AbortSignal.timeout(ANSWER_MS);
    const [{ passages }, answer] = await Promise.all([
      this.knowledge.find(question),
      this.answers.answer(this.requestOf(question, signal)),
    ]);
    return {
      passages: passages.map(shown),
      says: answer.parts.map(replyText),
      answeredBy: answer.model ?? 'rules',
      unanswered: answer.unwritten ?? false,
    };
  }

  private requestOf(text: string, signal: AbortSignal): Parameters<Answers['answer']>[0] {
    const now = this.clock.ms();
    const phoneNumberId = this.settings.whatsapp.phoneNumberIds[0] ?? '';
    const id = `trial-${newId()}`;
    return {
      conversationId: `${phoneNumberId}:${id}`,
      customerId: id,
      phone: null,
      customerName: '',
      history: [],
      shown: [],
      asked: [
        {
          wamid: id,
          phoneNumberId,
          identity: {},
          sentAt: now,
          content: { kind: 'text', text },
          provisional: false,
        },
      ],
      quotes: new Map(),
      attempt: 1,
      deadlineAt: new Date(now + ANSWER_MS),
      signal,
    };
  }
}

function shown({ articleId, title, heading, text, link, sure }: Passage): FoundPassage {
  return { articleId, title, heading, text, link, sure };
}

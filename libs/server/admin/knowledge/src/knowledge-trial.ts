import { Injectable } from '@nestjs/common';
import { type FoundPassage, type KnowledgeAnswer, replyText } from '@feelori/contracts';
import { Clock, newId } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { Answers, redact, trialRequest } from '@feelori/skills/answers';
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
    const request = trialRequest(question, {
      id: `trial-${newId()}`,
      phoneNumberId: this.settings.whatsapp.phoneNumberIds[0] ?? '',
      now: this.clock.ms(),
      ms: ANSWER_MS,
    });
    const [{ passages }, answer] = await Promise.all([
      // It goes to a model's vendor as what customers write does.
      this.knowledge.find(redact(question), request.conversationId),
      this.answers.answer(request),
    ]);
    return {
      passages: passages.map(shown),
      says: answer.parts.map(replyText),
      answeredBy: answer.model ?? 'rules',
      unanswered: answer.unwritten ?? false,
    };
  }
}

function shown({ articleId, title, heading, text, link, foundBy, sure }: Passage): FoundPassage {
  return { articleId, title, heading, text, link, foundBy, sure };
}

import { Injectable, Logger } from '@nestjs/common';
import { wordsOf } from '@feelori/contracts';
import { UnansweredAsks } from '@feelori/records/knowledge';
import { detectLanguage, unansweredQuestion } from '@feelori/skills/answers';
import { knowledgeWords } from '@feelori/skills/knowledge';
import type { ClaimedTurn } from './claimed-turn';

/** Words a question is compared by. */
const MOST_WORDS = 8;

/** Notes what customers ask and nobody of the shop has written, for those who write. Beside the flow: nothing waits for it. */
@Injectable()
export class UnwrittenNotes {
  private readonly logger = new Logger('Knowledge');

  constructor(private readonly asks: UnansweredAsks) {}

  /** Never rejects, and nobody has to wait for it; the same turn is noted once. */
  note({ conversation, open, rows }: Pick<ClaimedTurn, 'conversation' | 'open' | 'rows'>, at: Date): void {
    const messages = rows.map(({ message }) => message);
    const question = unansweredQuestion(messages, conversation.customerName);
    if (question === null) return;
    const words = [...new Set(knowledgeWords(question.replace(/\[[a-z]{1,10}\]/g, ' ')))].slice(
      0,
      MOST_WORDS,
    );
    if (words.length === 0) return;
    const language =
      messages.map(({ content }) => detectLanguage(wordsOf(content))).findLast(Boolean) ?? 'en';
    this.asks.note({ _id: open.id, words, question, language, at }).catch((error: unknown) => {
      this.logger.warn({ err: error, msg: 'an unanswered question is not on the list' });
    });
  }
}

import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ENDPOINTS, type FoundBy, type KnowledgeAnswer, QUESTION_MAX } from '@feelori/contracts';
import { ApiClient, failureOf, mayNow } from '@feelori/console/core';
import { EmptyState, Page, Words } from '@feelori/console/ui';
import { KnowledgeTabs } from './knowledge-tabs';

const WAIT_MS = 30_000;
const WAYS: Readonly<Record<FoundBy, string>> = {
  words: 'found by its words',
  meaning: 'found by its meaning',
  both: 'found by words and meaning',
};

/** Asks the assistant as a customer would, and shows what it found; nothing is sent to anybody. */
@Component({
  selector: 'fe-ask-page',
  imports: [EmptyState, KnowledgeTabs, Page, RouterLink, Words],
  templateUrl: './ask-page.html',
  styleUrls: ['../../ui/src/cards-page.scss', './knowledge-page.scss'],
})
export class AskPage {
  private readonly api = inject(ApiClient);
  protected readonly mayAsk = mayNow('assistant:ask');
  protected readonly ways = WAYS;
  protected readonly longest = QUESTION_MAX;
  protected readonly question = signal('');
  protected readonly asked = signal('');
  protected readonly answer = signal<KnowledgeAnswer | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected async ask(): Promise<void> {
    const question = this.question().trim();
    if (question === '' || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const call = { body: { question }, timeoutMs: WAIT_MS };
      this.answer.set(await this.api.send(ENDPOINTS.askKnowledge, call));
      this.asked.set(question);
    } catch (error) {
      this.failure.set(failureOf(error).text);
    } finally {
      this.busy.set(false);
    }
  }
}

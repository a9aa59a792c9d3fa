import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ENDPOINTS, type MessageWay } from '@feelori/contracts';
import { ApiClient, clockWords, dayWords, failureIn, mayNow, Now, tookWords } from '@feelori/console/core';
import { EmptyState, FailurePanel, Icon, Page, Skeleton } from '@feelori/console/ui';
import { AnswerRatingForm } from './answer-rating-form';
import { momentWords, wayLines } from './way-lines';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const HEADINGS: Readonly<Record<MessageWay['from'], string>> = {
  customer: 'What became of this message',
  assistant: 'Why the assistant said this',
  person: 'The way of a reply',
  notice: 'The way of a notice',
  campaign: 'The way of a campaign’s message',
};

/** Everything that is known of one message, from WhatsApp’s webhook to the ticks; its address can be given to a colleague. */
@Component({
  selector: 'fe-message-way-page',
  imports: [EmptyState, AnswerRatingForm, FailurePanel, Icon, Page, RouterLink, Skeleton],
  templateUrl: './message-way-page.html',
  styleUrl: './message-way-page.scss',
})
export class MessageWayPage {
  /** From the URL: `/messages/:id/way`. */
  readonly id = input.required<string>();
  /** From the URL: `?rate=down` begins with saying what would have been right. */
  readonly rate = input<string>();

  private readonly document = inject(DOCUMENT);
  private readonly now = inject(Now).value;
  private readonly answer = inject(ApiClient).get(ENDPOINTS.messageWay, () => ({ path: { id: this.id() } }));
  protected readonly way = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly failure = failureIn(this.answer);
  protected readonly missing = computed(() => this.failure()?.code === 'not_found');
  protected readonly lines = computed(() => {
    const way = this.way();
    return way === undefined ? [] : wayLines(way);
  });
  protected readonly heading = computed(() => {
    const way = this.way();
    return way === undefined ? 'The way of a message' : HEADINGS[way.from];
  });
  protected readonly said = computed(() => {
    const way = this.way();
    if (way === undefined) return null;
    const at = new Date(way.at);
    const total = way.totalMs === null ? null : tookWords(way.totalMs);
    return { when: `${dayWords(at, this.now())}, ${clockWords(at)}`, total };
  });
  protected readonly mayRate = mayNow('answers:rate');
  protected readonly copied = signal(false);

  /** Times stand in facts as the server keeps them; people read them as their own. */
  protected shown(value: string): string {
    if (!TIME.test(value)) return value;
    const at = new Date(value);
    return `${dayWords(at, this.now())}, ${momentWords(at)}`;
  }

  protected reload(): void {
    this.answer.reload();
  }

  protected async copy(): Promise<void> {
    const { defaultView } = this.document;
    await defaultView?.navigator.clipboard.writeText(defaultView.location.href);
    this.copied.set(true);
  }
}

import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ENDPOINTS,
  MUST_HAVE_LENGTH_MAX,
  MUST_HAVE_MAX,
  RIGHT_ANSWER_MAX,
  type AnswerRating,
  type Verdict,
} from '@feelori/contracts';
import { ApiClient, failureOf } from '@feelori/console/core';
import { GoldenFile } from './golden-file';

/** Whether an answer was right, and what would have been: kept, and given out as a golden conversation. */
@Component({
  selector: 'fe-answer-rating-form',
  imports: [RouterLink],
  templateUrl: './answer-rating-form.html',
  styleUrl: './answer-rating-form.scss',
})
export class AnswerRatingForm {
  readonly answerId = input.required<string>();
  /** What is chosen where nobody has rated it. */
  readonly begins = input<Verdict | null>(null);

  private readonly api = inject(ApiClient);
  private readonly file = inject(GoldenFile);
  private readonly answer = this.api.get(ENDPOINTS.answerRating, () => ({ path: { id: this.answerId() } }));
  protected readonly stored = linkedSignal<AnswerRating | null>(() =>
    this.answer.hasValue() ? (this.answer.value()?.rating ?? null) : null,
  );
  protected readonly verdict = linkedSignal<Verdict | null>(() => this.stored()?.verdict ?? this.begins());
  protected readonly right = signal('');
  protected readonly mustHave = signal('');
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly refusal = signal('');
  protected readonly limits = { right: RIGHT_ANSWER_MAX, phrases: MUST_HAVE_MAX };
  protected readonly corrected = computed(() => {
    const stored = this.stored();
    return stored?.verdict === 'down' && (stored.right !== '' || stored.mustHave.length > 0);
  });
  private readonly phrases = computed(() =>
    this.mustHave()
      .split('\n')
      .map((line) => line.trim().slice(0, MUST_HAVE_LENGTH_MAX))
      .filter((line) => line !== '')
      .slice(0, MUST_HAVE_MAX),
  );

  constructor() {
    effect(() => {
      const stored = this.stored();
      untracked(() => {
        this.right.set(stored?.right ?? '');
        this.mustHave.set(stored?.mustHave.join('\n') ?? '');
      });
    });
  }

  protected async save(): Promise<void> {
    const verdict = this.verdict();
    if (verdict === null) return;
    const corrects = verdict === 'down' ? { right: this.right(), mustHave: this.phrases() } : {};
    await this.alone(async () => {
      const call = { path: { id: this.answerId() }, body: { verdict, ...corrects } };
      this.stored.set(await this.api.send(ENDPOINTS.rateAnswer, call));
      this.done.set('Saved');
    });
  }

  protected async download(): Promise<void> {
    await this.alone(() => this.file.save(this.answerId()));
  }

  private async alone(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.done.set('');
    this.refusal.set('');
    try {
      await work();
    } catch (error) {
      this.refusal.set(failureOf(error).text);
    } finally {
      this.busy.set(false);
    }
  }
}

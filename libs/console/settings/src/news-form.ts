import { Component, computed, input, linkedSignal, output } from '@angular/core';

/** A form about news that nobody asked for: its fields stand within, work on `draft` and tell `set` what they change. */
@Component({
  selector: 'fe-news-form',
  template: `
    <form (submit)="$event.preventDefault(); save.emit(draft())">
      <ng-content />
      @if (fault(); as why) {
        <p class="bad" role="alert">{{ about() }} {{ why }}.</p>
      }
      @if (mayChange()) {
        <button type="submit" [disabled]="disabled() || !changed() || fault() !== null">Save</button>
      }
    </form>
  `,
  styleUrl: './long-form.scss',
})
export class NewsForm<News extends object> {
  /** As they are saved. */
  readonly news = input.required<News>();
  /** What a fault is said of: `The reminder`. */
  readonly about = input.required<string>();
  /** Why a draft cannot be saved, in words that follow `about`; null when it can. */
  readonly faultOf = input.required<(news: News) => string | null>();
  readonly mayChange = input(false);
  readonly disabled = input(false);
  readonly save = output<News>();

  readonly draft = linkedSignal(() => this.news());
  protected readonly fault = computed(() => this.faultOf()(this.draft()));
  protected readonly changed = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.news()));

  set(change: Partial<News>): void {
    this.draft.update((news) => ({ ...news, ...change }));
  }
}

import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  NEWS_KINDS,
  type NewsKind,
  type NewsOfKind,
  type OrderNews,
  orderNewsFault,
  type QuietHours,
} from '@feelori/contracts';
import { NewsKindFields } from './news-kind-fields';
import type { NewsTemplate } from './news-template';

const NIGHT: QuietHours = { from: '21:00', to: '08:00' };

/** What customers are told of their orders unasked, and when not. */
@Component({
  selector: 'fe-order-news-form',
  imports: [NewsKindFields],
  templateUrl: './order-news-form.html',
  styleUrls: ['./long-form.scss', './news-kind-fields.scss'],
})
export class OrderNewsForm {
  readonly news = input.required<OrderNews>();
  /** Null while they are not known. */
  readonly templates = input<readonly NewsTemplate[] | null>(null);
  readonly mayChange = input(false);
  readonly disabled = input(false);
  readonly save = output<OrderNews>();

  protected readonly kinds = NEWS_KINDS;
  protected readonly draft = linkedSignal(() => this.news());
  protected readonly fault = computed(() => orderNewsFault(this.draft()));
  protected readonly changed = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.news()));

  protected set(change: Partial<OrderNews>): void {
    this.draft.update((news) => ({ ...news, ...change }));
  }

  protected setKind(kind: NewsKind, news: NewsOfKind): void {
    this.set({ kinds: { ...this.draft().kinds, [kind]: news } });
  }

  protected setQuiet(isQuiet: boolean): void {
    this.set({ quiet: isQuiet ? NIGHT : null });
  }
}

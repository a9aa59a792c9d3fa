import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  NEWS_FACTS,
  NEWS_KINDS,
  type NewsKind,
  type NewsOfKind,
  type OrderNews,
  orderNewsFault,
  type QuietHours,
  type ToldNews,
} from '@feelori/contracts';
import { NewsKindFields } from './news-kind-fields';
import type { NewsTemplate } from './news-template';
import { NEWS_FACT_WORDS, NEWS_KIND_WORDS } from './news-words';

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
  protected readonly headings = NEWS_KIND_WORDS;
  protected readonly facts = NEWS_FACTS.map((fact) => ({ fact, words: NEWS_FACT_WORDS[fact] }));
  protected readonly draft = linkedSignal(() => this.news());
  protected readonly fault = computed(() => orderNewsFault(this.draft()));
  protected readonly changed = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.news()));

  protected set(change: Partial<OrderNews>): void {
    this.draft.update((news) => ({ ...news, ...change }));
  }

  /** The facts it was given are those of orders. */
  protected setKind(kind: NewsKind, news: ToldNews): void {
    this.set({ kinds: { ...this.draft().kinds, [kind]: news as NewsOfKind } });
  }

  protected setQuiet(isQuiet: boolean): void {
    this.set({ quiet: isQuiet ? NIGHT : null });
  }
}

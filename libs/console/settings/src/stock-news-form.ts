import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { STOCK_FACTS, type StockNews, stockNewsFault, type ToldNews } from '@feelori/contracts';
import { NewsKindFields } from './news-kind-fields';
import type { NewsTemplate } from './news-template';
import { STOCK_FACT_WORDS } from './news-words';

/** Whether customers may ask to be told when something is back, and by which template. */
@Component({
  selector: 'fe-stock-news-form',
  imports: [NewsKindFields],
  template: `
    <form (submit)="$event.preventDefault(); save.emit(draft())">
      <fe-news-kind-fields
        heading="Something sold out can be bought again"
        [facts]="facts"
        [news]="draft()"
        [templates]="templates()"
        [disabled]="disabled()"
        (changed)="set($event)"
      />
      @if (mayChange()) {
        <button type="submit" [disabled]="disabled() || !changed() || fault() !== null">Save</button>
      }
    </form>
  `,
  styleUrls: ['./long-form.scss', './news-kind-fields.scss'],
})
export class StockNewsForm {
  readonly news = input.required<StockNews>();
  /** Null while they are not known. */
  readonly templates = input<readonly NewsTemplate[] | null>(null);
  readonly mayChange = input(false);
  readonly disabled = input(false);
  readonly save = output<StockNews>();

  protected readonly facts = STOCK_FACTS.map((fact) => ({ fact, words: STOCK_FACT_WORDS[fact] }));
  protected readonly draft = linkedSignal(() => this.news());
  protected readonly fault = computed(() => stockNewsFault(this.draft()));
  protected readonly changed = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.news()));

  /** The facts it was given are those of goods. */
  protected set(news: ToldNews): void {
    this.draft.set(news as StockNews);
  }
}

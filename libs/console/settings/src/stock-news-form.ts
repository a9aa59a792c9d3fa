import { Component, input, output } from '@angular/core';
import { STOCK_FACTS, type StockNews, stockNewsFault, type ToldNews } from '@feelori/contracts';
import { NewsForm } from './news-form';
import { NewsKindFields } from './news-kind-fields';
import type { NewsTemplate } from './news-template';
import { STOCK_FACT_WORDS } from './news-words';

/** Whether customers may ask to be told when something is back, and by which template. */
@Component({
  selector: 'fe-stock-news-form',
  imports: [NewsForm, NewsKindFields],
  template: `
    <fe-news-form
      #form
      about="What is told"
      [news]="news()"
      [faultOf]="faultOf"
      [mayChange]="mayChange()"
      [disabled]="disabled()"
      (save)="save.emit($event)"
    >
      <fe-news-kind-fields
        heading="Something sold out can be bought again"
        [facts]="facts"
        [news]="form.draft()"
        [templates]="templates()"
        [disabled]="disabled()"
        (changed)="form.set(ofGoods($event))"
      />
    </fe-news-form>
  `,
})
export class StockNewsForm {
  readonly news = input.required<StockNews>();
  /** Null while they are not known. */
  readonly templates = input<readonly NewsTemplate[] | null>(null);
  readonly mayChange = input(false);
  readonly disabled = input(false);
  readonly save = output<StockNews>();

  protected readonly faultOf = stockNewsFault;
  protected readonly facts = STOCK_FACTS.map((fact) => ({ fact, words: STOCK_FACT_WORDS[fact] }));

  /** The facts that the fields were given are those of goods. */
  protected ofGoods(told: ToldNews): Partial<StockNews> {
    return told as Partial<StockNews>;
  }
}

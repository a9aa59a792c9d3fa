import { Component, input, output } from '@angular/core';
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
import { NewsForm } from './news-form';
import { NewsKindFields } from './news-kind-fields';
import type { NewsTemplate } from './news-template';
import { NEWS_FACT_WORDS, NEWS_KIND_WORDS } from './news-words';

const NIGHT: QuietHours = { from: '21:00', to: '08:00' };

/** What customers are told of their orders unasked, and when not. */
@Component({
  selector: 'fe-order-news-form',
  imports: [NewsForm, NewsKindFields],
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

  protected readonly faultOf = orderNewsFault;
  protected readonly night = NIGHT;
  protected readonly kinds = NEWS_KINDS;
  protected readonly headings = NEWS_KIND_WORDS;
  protected readonly facts = NEWS_FACTS.map((fact) => ({ fact, words: NEWS_FACT_WORDS[fact] }));

  /** The facts that the fields were given are those of orders. */
  protected withKind({ kinds }: OrderNews, kind: NewsKind, told: ToldNews): Partial<OrderNews> {
    return { kinds: { ...kinds, [kind]: told as NewsOfKind } };
  }
}

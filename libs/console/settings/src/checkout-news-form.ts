import { Component, input, output } from '@angular/core';
import {
  CHECKOUT_AFTER_MINUTES,
  CHECKOUT_FACTS,
  type CheckoutNews,
  checkoutNewsFault,
  type ToldNews,
} from '@feelori/contracts';
import { NewsForm } from './news-form';
import { NewsKindFields } from './news-kind-fields';
import type { NewsTemplate } from './news-template';
import { CHECKOUT_FACT_WORDS } from './news-words';

/** Whether customers are reminded of a checkout that they left, after how long, and by which template. */
@Component({
  selector: 'fe-checkout-news-form',
  imports: [NewsForm, NewsKindFields],
  template: `
    <fe-news-form
      #form
      about="The reminder"
      [news]="news()"
      [faultOf]="faultOf"
      [mayChange]="mayChange()"
      [disabled]="disabled()"
      (save)="save.emit($event)"
    >
      <fe-news-kind-fields
        heading="A checkout was left"
        [facts]="facts"
        [news]="form.draft()"
        [templates]="templates()"
        [disabled]="disabled()"
        (changed)="form.set(ofCheckouts($event))"
      />
      @if (form.draft().on) {
        <label>
          Minutes without anything happening in it
          <input
            #after
            type="number"
            required
            [min]="limits.min"
            [max]="limits.max"
            [disabled]="disabled()"
            [value]="form.draft().afterMinutes"
            (input)="form.set({ afterMinutes: after.valueAsNumber })"
          />
        </label>
      }
    </fe-news-form>
  `,
  styleUrl: './long-form.scss',
})
export class CheckoutNewsForm {
  readonly news = input.required<CheckoutNews>();
  /** Null while they are not known. */
  readonly templates = input<readonly NewsTemplate[] | null>(null);
  readonly mayChange = input(false);
  readonly disabled = input(false);
  readonly save = output<CheckoutNews>();

  protected readonly faultOf = checkoutNewsFault;
  protected readonly limits = CHECKOUT_AFTER_MINUTES;
  protected readonly facts = CHECKOUT_FACTS.map((fact) => ({ fact, words: CHECKOUT_FACT_WORDS[fact] }));

  /** The facts that the fields were given are those of checkouts. */
  protected ofCheckouts(told: ToldNews): Partial<CheckoutNews> {
    return told as Partial<CheckoutNews>;
  }
}

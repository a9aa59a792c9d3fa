import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  CHECKOUT_AFTER_MINUTES,
  CHECKOUT_FACTS,
  type CheckoutNews,
  checkoutNewsFault,
  type ToldNews,
} from '@feelori/contracts';
import { NewsKindFields } from './news-kind-fields';
import type { NewsTemplate } from './news-template';
import { CHECKOUT_FACT_WORDS } from './news-words';

/** Whether customers are reminded of a checkout that they left, after how long, and by which template. */
@Component({
  selector: 'fe-checkout-news-form',
  imports: [NewsKindFields],
  template: `
    <form (submit)="$event.preventDefault(); save.emit(draft())">
      <fe-news-kind-fields
        heading="A checkout was left"
        [facts]="facts"
        [news]="draft()"
        [templates]="templates()"
        [disabled]="disabled()"
        (changed)="set($event)"
      />
      @if (draft().on) {
        <label>
          Minutes without anything happening in it
          <input
            #after
            type="number"
            required
            [min]="limits.min"
            [max]="limits.max"
            [disabled]="disabled()"
            [value]="draft().afterMinutes"
            (input)="set({ afterMinutes: after.valueAsNumber })"
          />
        </label>
      }
      @if (fault(); as why) {
        <p class="bad" role="alert">The reminder {{ why }}.</p>
      }
      @if (mayChange()) {
        <button type="submit" [disabled]="disabled() || !changed() || fault() !== null">Save</button>
      }
    </form>
  `,
  styleUrls: ['./long-form.scss', './news-kind-fields.scss'],
})
export class CheckoutNewsForm {
  readonly news = input.required<CheckoutNews>();
  /** Null while they are not known. */
  readonly templates = input<readonly NewsTemplate[] | null>(null);
  readonly mayChange = input(false);
  readonly disabled = input(false);
  readonly save = output<CheckoutNews>();

  protected readonly limits = CHECKOUT_AFTER_MINUTES;
  protected readonly facts = CHECKOUT_FACTS.map((fact) => ({ fact, words: CHECKOUT_FACT_WORDS[fact] }));
  protected readonly draft = linkedSignal(() => this.news());
  protected readonly fault = computed(() => checkoutNewsFault(this.draft()));
  protected readonly changed = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.news()));

  /** The facts that the fields were given are those of checkouts. */
  protected set(change: ToldNews | Partial<CheckoutNews>): void {
    this.draft.update((news) => ({ ...news, ...change }) as CheckoutNews);
  }
}

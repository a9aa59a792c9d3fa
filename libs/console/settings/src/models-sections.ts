import { Component, inject, input, signal } from '@angular/core';
import { LIVE_SETTINGS } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { ModelsForm } from './models-form';
import { SettingSection } from './setting-section';

const DAY = LIVE_SETTINGS['cost.day_dollars'];
const CONVERSATION = LIVE_SETTINGS['cost.conversation_cents'];
type Budget = 'cost.day_dollars' | 'cost.conversation_cents';

/** Which models answer, and what they may cost. */
@Component({
  selector: 'fe-models-sections',
  imports: [ModelsForm, SettingSection],
  template: `
    <fe-setting-section #chain name="assistant.models" heading="Models" [mayChange]="mayChange()">
      <p class="note">
        Asked one after the other until one answers; when none does, the rules answer. A model whose vendor
        has no key is left out.
      </p>
      @if (settings.value('assistant.models'); as models) {
        <fe-models-form
          [models]="models"
          [mayChange]="mayChange()"
          [disabled]="!chain.open()"
          (save)="chain.change($event)"
        />
      }
    </fe-setting-section>
    @for (budget of budgets; track budget.name) {
      <fe-setting-section #spent [name]="budget.name" [heading]="budget.heading" [mayChange]="mayChange()">
        <p class="note">{{ budget.note }}</p>
        <form (submit)="$event.preventDefault()">
          <label>
            {{ budget.label }}
            <input
              #most
              type="number"
              inputmode="numeric"
              [min]="budget.min"
              [max]="budget.max"
              step="1"
              [disabled]="!spent.open()"
              [value]="settings.value(budget.name) ?? 0"
              (change)="choose(most.valueAsNumber, budget, spent)"
            />
          </label>
        </form>
        @if (wrong() === budget.name) {
          <p class="bad" role="alert">A whole number from {{ budget.min }} to {{ budget.max }}.</p>
        }
      </fe-setting-section>
    }
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class ModelsSections {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly wrong = signal<Budget | null>(null);
  protected readonly budgets = [
    {
      name: 'cost.day_dollars' as Budget,
      heading: 'What models may cost in a day',
      label: 'US dollars a day',
      note: 'From four fifths of it on only models that are asked “also near a budget” answer, and from all of it on the rules, until the day is over (UTC). Models without a price count nothing. 0 means no limit.',
      min: DAY.min,
      max: DAY.max,
    },
    {
      name: 'cost.conversation_cents' as Budget,
      heading: 'What one conversation may cost in a day',
      label: 'US cents a conversation',
      note: 'The same for each conversation. 0 means no limit.',
      min: CONVERSATION.min,
      max: CONVERSATION.max,
    },
  ];

  protected async choose(
    value: number,
    { name, min, max }: { name: Budget; min: number; max: number },
    section: SettingSection<Budget>,
  ): Promise<void> {
    const fits = Number.isInteger(value) && value >= min && value <= max;
    this.wrong.set(fits ? null : name);
    if (fits) await section.change(value);
  }
}

import { Component, inject, input } from '@angular/core';
import { ShopSettings } from '@feelori/console/core';
import { ModelsForm } from './models-form';
import { NumberSetting } from './number-setting';
import { SettingSection } from './setting-section';

type Budget = 'cost.day_dollars' | 'cost.conversation_cents';

/** Which models answer, and what they may cost. */
@Component({
  selector: 'fe-models-sections',
  imports: [ModelsForm, NumberSetting, SettingSection],
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
      <fe-setting-section [name]="budget.name" [heading]="budget.heading" [mayChange]="mayChange()">
        <p class="note">{{ budget.note }}</p>
        <fe-number-setting [label]="budget.label" />
      </fe-setting-section>
    }
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class ModelsSections {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly budgets = [
    {
      name: 'cost.day_dollars' as Budget,
      heading: 'What models may cost in a day',
      label: 'US dollars a day',
      note: 'From four fifths of it on only models that are asked “also near a budget” answer, and from all of it on the rules, until the day is over (UTC). Models without a price count nothing. 0 means no limit.',
    },
    {
      name: 'cost.conversation_cents' as Budget,
      heading: 'What one conversation may cost in a day',
      label: 'US cents a conversation',
      note: 'The same for each conversation. 0 means no limit.',
    },
  ];
}

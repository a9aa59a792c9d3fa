import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { LIVE_SETTINGS, valueFault } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { ChoiceSetting } from './choice-setting';
import { SettingSection } from './setting-section';

/** What models may say, and in which languages the assistant answers. */
@Component({
  selector: 'fe-answer-rules',
  imports: [ChoiceSetting, SettingSection],
  template: `
    <fe-setting-section name="assistant.guards" heading="What models may say" [mayChange]="mayChange()">
      <p class="note" id="guard-words">
        Prices, stock and orders always come from your shop. Strictly, a model says nothing but what it looked
        up; the rules answer the rest.
      </p>
      <fe-choice-setting label="Models" describedBy="guard-words" [words]="guards" />
    </fe-setting-section>
    <fe-setting-section #spoken name="assistant.languages" heading="Languages" [mayChange]="mayChange()">
      <p class="note" id="language-words">
        Some of en, es, pt, hi, ar and fr, with commas between them. Whoever writes another one is answered in
        the first.
      </p>
      <form novalidate (submit)="$event.preventDefault(); spoken.change(typed().trim())">
        <label>
          Answers in
          <input
            #box
            type="text"
            autocomplete="off"
            aria-describedby="language-words"
            [maxLength]="max"
            [disabled]="!spoken.open()"
            [value]="held()"
            (input)="typed.set(box.value)"
          />
        </label>
        @if (mayChange()) {
          <button type="submit" [disabled]="!spoken.open() || typed() === held() || wrong() !== null">
            Save
          </button>
        }
      </form>
      @if (wrong()) {
        <p class="bad" role="alert">Codes of languages with commas between them, at least one.</p>
      }
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class AnswerRules {
  readonly mayChange = input(false);
  private readonly settings = inject(ShopSettings);
  protected readonly guards = {
    standard: 'May also chat, within what the shop bears out',
    strict: 'Only say what they looked up',
  };
  protected readonly max = LIVE_SETTINGS['assistant.languages'].max;
  protected readonly held = computed(() => this.settings.value('assistant.languages') ?? '');
  protected readonly typed = linkedSignal(() => this.held());
  protected readonly wrong = computed(() => valueFault('assistant.languages', this.typed().trim()));
}

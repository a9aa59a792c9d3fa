import { Component, input } from '@angular/core';
import { ChoiceSetting } from './choice-setting';
import { LineSetting } from './line-setting';
import { SettingSection } from './setting-section';

/** What models may say, and in which languages the assistant answers. */
@Component({
  selector: 'fe-answer-rules',
  imports: [ChoiceSetting, LineSetting, SettingSection],
  template: `
    <fe-setting-section name="assistant.guards" heading="What models may say" [mayChange]="mayChange()">
      <p class="note" id="guard-words">
        Prices, stock and orders always come from your shop. Strictly, a model says nothing but what it looked
        up; the rules answer the rest.
      </p>
      <fe-choice-setting label="Models" describedBy="guard-words" [words]="guards" />
    </fe-setting-section>
    <fe-setting-section name="assistant.languages" heading="Languages" [mayChange]="mayChange()">
      <p class="note" id="language-words">
        Some of en, es, pt, hi, ar and fr, with commas between them. Whoever writes another one is answered in
        the first.
      </p>
      <fe-line-setting
        label="Answers in"
        describedBy="language-words"
        faultWords="Codes of languages with commas between them, at least one."
      />
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class AnswerRules {
  readonly mayChange = input(false);
  protected readonly guards = {
    standard: 'May also chat, within what the shop bears out',
    strict: 'Only say what they looked up',
  };
}

import { Component, input, output } from '@angular/core';
import { SECOND_FACTOR_DUTIES, type SecondFactorDuty } from '@feelori/contracts';

const WORDS: Record<SecondFactorDuty, string> = {
  nobody: 'Nobody',
  owners: 'Owners',
  'owners and admins': 'Owners and admins',
  everybody: 'Everybody',
};

/** Who must have a second factor. */
@Component({
  selector: 'fe-second-factor-choice',
  template: `
    <form>
      <label>
        Asked of
        <select #box [disabled]="disabled()" (change)="choose(box.value)">
          @for (one of choices; track one.duty) {
            <option [value]="one.duty" [selected]="one.duty === duty()">{{ one.words }}</option>
          }
        </select>
      </label>
    </form>
  `,
  styleUrl: './settings-page.scss',
})
export class SecondFactorChoice {
  readonly duty = input.required<SecondFactorDuty>();
  readonly disabled = input(false);
  readonly chosen = output<SecondFactorDuty>();
  protected readonly choices = SECOND_FACTOR_DUTIES.map((duty) => ({ duty, words: WORDS[duty] }));

  protected choose(value: string): void {
    const duty = SECOND_FACTOR_DUTIES.find((one) => one === value);
    if (duty !== undefined) this.chosen.emit(duty);
  }
}

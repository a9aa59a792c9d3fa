import { Component, inject } from '@angular/core';
import { Direction, type DirectionName, DIRECTIONS } from '@feelori/console/core';

const WORDS: Record<DirectionName, string> = {
  auto: 'As the language of this machine',
  ltr: 'From left to right',
  rtl: 'From right to left',
};

/** From which side this person reads the console, on this machine. */
@Component({
  selector: 'fe-direction-choice',
  template: `
    <h2>Direction of reading</h2>
    <p class="note">How the pages are laid out on this machine. Messages always follow their own language.</p>
    <fieldset>
      <legend class="fe-unseen">Direction of reading</legend>
      @for (name of names; track name) {
        <label>
          <input
            type="radio"
            name="direction"
            [checked]="direction.name() === name"
            (change)="direction.choose(name)"
          />
          {{ words[name] }}
        </label>
      }
    </fieldset>
  `,
  styles: `
    h2 {
      margin: 0;
      font-size: 1.0625rem;
    }
    .note {
      margin: 0.25rem 0 0.75rem;
      color: var(--fe-ink-quiet);
    }
    fieldset {
      display: grid;
      gap: 0.5rem;
      margin: 0;
      padding: 0;
      border: 0;
    }
    label {
      display: flex;
      gap: 0.5rem;
      align-items: center;
    }
  `,
})
export class DirectionChoice {
  protected readonly direction = inject(Direction);
  protected readonly names = DIRECTIONS;
  protected readonly words = WORDS;
}

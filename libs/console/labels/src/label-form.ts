import { Component, input, linkedSignal, output } from '@angular/core';
import { LABEL_COLOURS, LABEL_NAME_MAX, type LabelColour, type LabelRequest } from '@feelori/contracts';

/** The name and colour of a label, new or changed. */
@Component({
  selector: 'fe-label-form',
  template: `
    <form (submit)="$event.preventDefault(); submit()">
      <fieldset>
        <legend>{{ heading() }}</legend>
        <label>
          Name
          <input
            #box
            type="text"
            dir="auto"
            [maxLength]="max"
            [value]="words()"
            (input)="words.set(box.value)"
          />
        </label>
        <div class="colours" role="radiogroup" aria-label="Colour">
          @for (colour of colours; track colour) {
            <label [attr.data-colour]="colour" [title]="colour">
              <input
                type="radio"
                [name]="heading()"
                [value]="colour"
                [checked]="colour === chosen()"
                (change)="chosen.set(colour)"
              />
              <span class="fe-unseen">{{ colour }}</span>
            </label>
          }
        </div>
        <span class="acts">
          <button type="submit" [disabled]="busy() || words().trim() === ''">{{ action() }}</button>
          @if (cancellable()) {
            <button type="button" (click)="stop.emit()">Cancel</button>
          }
        </span>
      </fieldset>
    </form>
  `,
  styleUrls: ['../../ui/src/managed-form.scss', './label-form.scss'],
})
export class LabelForm {
  readonly heading = input.required<string>();
  readonly action = input.required<string>();
  readonly name = input('');
  readonly colour = input.required<LabelColour>();
  /** Each new one begins the form afresh. */
  readonly round = input(0);
  readonly busy = input(false);
  readonly cancellable = input(false);
  readonly save = output<LabelRequest>();
  readonly stop = output();

  protected readonly max = LABEL_NAME_MAX;
  protected readonly colours = LABEL_COLOURS;
  protected readonly words = linkedSignal({
    source: () => ({ name: this.name(), round: this.round() }),
    computation: ({ name }) => name,
  });
  protected readonly chosen = linkedSignal(() => this.colour());

  protected submit(): void {
    const name = this.words().trim();
    if (name !== '' && !this.busy()) this.save.emit({ name, colour: this.chosen() });
  }
}

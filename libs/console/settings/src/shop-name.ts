import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { LIVE_SETTINGS } from '@feelori/contracts';

/** What the shop is called. */
@Component({
  selector: 'fe-shop-name',
  imports: [FormsModule],
  template: `
    <form (ngSubmit)="save.emit(typed().trim())">
      <label>
        Name
        <input
          type="text"
          name="shop-name"
          dir="auto"
          autocomplete="organization"
          [maxLength]="max"
          [disabled]="disabled()"
          [ngModel]="typed()"
          (ngModelChange)="typed.set($event)"
        />
      </label>
      @if (mayChange()) {
        <button type="submit" [disabled]="disabled() || !changed()">Save</button>
      }
    </form>
  `,
  styleUrl: './settings-page.scss',
})
export class ShopName {
  readonly name = input.required<string>();
  readonly mayChange = input(false);
  readonly disabled = input(false);
  readonly save = output<string>();

  protected readonly max = LIVE_SETTINGS['shop.name'].max;
  protected readonly typed = linkedSignal(() => this.name());
  protected readonly changed = computed(() => this.typed().trim() !== this.name());
}

import { Component, computed, input } from '@angular/core';
import { hueOf, initialsOf } from './initials';

/** A round mark with a person's initials, always in the same colour for the same name. */
@Component({
  selector: 'fe-avatar',
  template: '',
  host: { 'aria-hidden': 'true', '[attr.data-initials]': 'initials()', '[style.--hue]': 'hue()' },
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      place-items: center;
      inline-size: 2.5rem;
      block-size: 2.5rem;
      border-radius: 50%;
      font: 600 0.8125rem/1 var(--fe-font);
      letter-spacing: 0.02em;
      color: light-dark(hsl(var(--hue) 45% 28%), hsl(var(--hue) 60% 86%));
      background: light-dark(hsl(var(--hue) 55% 90%), hsl(var(--hue) 28% 26%));
      user-select: none;
    }
    :host::before {
      content: attr(data-initials);
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  protected readonly initials = computed(() => initialsOf(this.name()));
  protected readonly hue = computed(() => hueOf(this.name()));
}

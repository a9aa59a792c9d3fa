import { Component, input, linkedSignal } from '@angular/core';
import { Icon } from '@feelori/console/ui';

/** A picture the shop sent, from the shop's own store; says so when it is not to be had any more. */
@Component({
  selector: 'fe-picture',
  imports: [Icon],
  template: `
    @if (broken()) {
      <p><fe-icon name="photo" /> The picture cannot be shown here any more.</p>
    } @else {
      <img
        [src]="link()"
        alt="Picture to the text below"
        loading="lazy"
        referrerpolicy="no-referrer"
        (error)="broken.set(true)"
      />
    }
  `,
  styles: `
    img {
      display: block;
      inline-size: min(18rem, 100%);
      aspect-ratio: 1;
      margin-block: 0.125rem 0.5rem;
      border-radius: var(--fe-round);
      object-fit: cover;
      background: var(--fe-raised);
    }
    p {
      display: flex;
      gap: 0.375rem;
      align-items: center;
      margin: 0 0 0.375rem;
      font-size: 0.8125rem;
      color: var(--fe-ink-quiet);
    }
  `,
})
export class Picture {
  readonly link = input.required<string>();
  protected readonly broken = linkedSignal({ source: this.link, computation: () => false });
}

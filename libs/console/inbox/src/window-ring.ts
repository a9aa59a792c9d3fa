import { Component, computed, inject, input } from '@angular/core';
import { Now } from '@feelori/console/core';
import { windowLeft } from './window-left';

/** What is left of WhatsApp's 24 hours, as a ring that gets shorter; in its last hour it warns, also aloud: as the hour begins, and ten minutes before its end. */
@Component({
  selector: 'fe-window-ring',
  template: `
    <span class="ring" role="img" [class.last]="left().isLast" [attr.aria-label]="left().words">
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r="15.5" />
        <circle class="left" cx="18" cy="18" r="15.5" pathLength="100" [attr.stroke-dasharray]="dashes()" />
      </svg>
      <span aria-hidden="true" [title]="left().words">{{ left().label }}</span>
    </span>
    <span class="fe-unseen" role="status">{{ left().warning }}</span>
  `,
  styles: `
    :host {
      flex: none;
    }
    .ring {
      position: relative;
      display: grid;
      place-items: center;
      inline-size: 2.75rem;
      block-size: 2.75rem;
      color: var(--fe-ink-quiet);
    }
    .ring > span {
      font: 600 0.6875rem/1 var(--fe-font);
      font-variant-numeric: tabular-nums;
    }
    svg {
      position: absolute;
      inset: 0.125rem;
      transform: rotate(-90deg);
      fill: none;
      stroke: var(--fe-line);
      stroke-width: 3;
    }
    .left {
      stroke: var(--fe-accent);
      stroke-linecap: round;
    }
    .last {
      color: var(--fe-bad);
    }
    .last .left {
      stroke: var(--fe-bad);
    }
  `,
})
export class WindowRing {
  readonly endsAt = input.required<string | null>();

  private readonly now = inject(Now).value;
  protected readonly left = computed(() => windowLeft(this.endsAt(), this.now()));
  protected readonly dashes = computed(() => `${Math.round(this.left().share * 100)} 100`);
}

import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Failure } from '@feelori/console/core';
import { Icon } from './icon';

/** Says what went wrong and offers to try again. */
@Component({
  selector: 'fe-failure-panel',
  imports: [Icon, MatButton],
  template: `
    <div class="panel" role="alert">
      <fe-icon name="alert" />
      <div>
        <p class="title">{{ title() }}</p>
        <p>{{ failure().text }}</p>
        @if (failure().correlationId; as id) {
          <!-- Another one with each try, which nobody wants read out. -->
          <p class="id" aria-live="off">For support: {{ id }}</p>
        }
      </div>
    </div>
    <button matButton="tonal" type="button" (click)="retry.emit()">Try again</button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1rem;
      justify-items: start;
      max-inline-size: 30rem;
      margin-inline: auto;
      padding: 1.5rem;
    }
    .panel {
      display: flex;
      gap: 0.75rem;
      line-height: 1.5;
    }
    fe-icon {
      font-size: 1.25rem;
      color: var(--fe-bad);
    }
    p {
      margin: 0;
      color: var(--fe-ink-quiet);
    }
    .title {
      font-weight: 600;
      color: var(--fe-ink);
    }
    .id {
      margin-block-start: 0.25rem;
      font: 0.75rem/1.5 var(--fe-font-mono);
    }
  `,
})
export class FailurePanel {
  readonly title = input.required<string>();
  readonly failure = input.required<Failure>();
  readonly retry = output();
}

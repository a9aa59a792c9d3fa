import { Component, computed, input, signal } from '@angular/core';
import type { ChangedPart } from './change-words';

const AT_FIRST = 6;

/** What a version changed: from what to what, read out as words. */
@Component({
  selector: 'fe-changed-parts',
  template: `
    <ul>
      @for (part of shown(); track part.what) {
        <li>
          @if (part.what) {
            <span class="what">{{ part.what }}: </span>
          }
          <span class="fe-unseen">before: </span>{{ part.from }} <span aria-hidden="true">→</span
          ><span class="fe-unseen">, after: </span> {{ part.to }}
        </li>
      } @empty {
        <li>Nothing else than what held.</li>
      }
    </ul>
    @if (parts().length > shown().length) {
      <button type="button" (click)="all.set(true)">And {{ parts().length - shown().length }} more</button>
    }
  `,
  styleUrl: './version-list.scss',
})
export class ChangedParts {
  readonly parts = input.required<readonly ChangedPart[]>();
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.parts() : this.parts().slice(0, AT_FIRST)));
}

import { Component, inject } from '@angular/core';
import { FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { FlagCard } from './flag-card';
import { FlagsStore } from './flags-store';

/** Every feature flag: how it is set, how its experiment goes, and the way to change it. */
@Component({
  selector: 'fe-flags-page',
  imports: [FailurePanel, FlagCard, Page, Skeleton],
  providers: [FlagsStore],
  template: `
    <fe-page heading="Flags">
      <p class="note">
        What can be switched off, given to some customers first, or tried on one half of them. A change holds
        everywhere within two seconds, and can be undone.
      </p>
      @if (store.failure(); as failure) {
        <fe-failure-panel
          title="The flags could not be loaded"
          [failure]="failure"
          (retry)="store.reload()"
        />
      }
      @for (flag of store.flags(); track flag.name) {
        <fe-flag-card [flag]="flag" />
      } @empty {
        @if (store.flags() === undefined && store.failure() === null) {
          <div aria-busy="true"><fe-skeleton height="12rem" /></div>
        }
      }
    </fe-page>
  `,
  styles: `
    .note {
      margin: 0;
      color: var(--fe-ink-quiet);
    }
  `,
})
export class FlagsPage {
  protected readonly store = inject(FlagsStore);
}

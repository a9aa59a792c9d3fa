import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@feelori/console/ui';

/** An address the console does not know. */
@Component({
  selector: 'fe-not-found-page',
  imports: [EmptyState, RouterLink],
  template: `
    <h1 class="fe-unseen" data-page-heading tabindex="-1">Not found</h1>
    <fe-empty-state icon="info" title="There is nothing at this address">
      It may be an old link. <a routerLink="/inbox">Go to the inbox</a>.
    </fe-empty-state>
  `,
  styles: `
    a {
      color: var(--fe-accent);
    }
  `,
})
export class NotFoundPage {}

import { Component, inject } from '@angular/core';
import { Page, Skeleton, FailurePanel } from '@feelori/console/ui';
import { InviteForm } from './invite-form';
import { LinkPanel } from './link-panel';
import { PersonRow } from './person-row';
import { TeamStore } from './team-store';

/** Who is in the team, with which role; those who look after it invite and change. */
@Component({
  selector: 'fe-team-page',
  imports: [InviteForm, LinkPanel, Page, PersonRow, Skeleton, FailurePanel],
  providers: [TeamStore],
  template: `
    <fe-page heading="Team">
      <section class="card"><fe-invite-form /></section>
      @if (store.link(); as link) {
        <fe-link-panel [link]="link" (closed)="store.closeLink()" />
      }
      <div role="alert">
        @if (store.refusal(); as words) {
          <p class="refusal">{{ words }}</p>
        }
      </div>
      @if (store.failure(); as failure) {
        <fe-failure-panel title="The team could not be loaded" [failure]="failure" (retry)="store.reload()" />
      }
      @if (store.people(); as people) {
        <ul class="card list" aria-label="People of the team">
          @for (person of people; track person.id) {
            <li><fe-person-row [person]="person" /></li>
          }
        </ul>
      } @else if (!store.failure()) {
        <div class="card" aria-busy="true">
          <span class="fe-unseen">Loading the team</span>
          <fe-skeleton width="60%" height="1rem" />
        </div>
      }
    </fe-page>
  `,
  styleUrl: './page.scss',
})
export class TeamPage {
  protected readonly store = inject(TeamStore);
}

import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { COUNTED_MOST, INBOX_VIEWS, type InboxCounts, type InboxView } from '@feelori/contracts';

const WORDS: Record<InboxView, string> = {
  needs_you: 'Needs you',
  mine: 'Mine',
  unassigned: 'Unassigned',
  mentions: 'Mentions',
  all: 'All',
  snoozed: 'Snoozed',
  resolved: 'Resolved',
};

/** The ways to look at the inbox; which one is chosen stands in the URL. */
@Component({
  selector: 'fe-view-tabs',
  imports: [RouterLink],
  template: `
    <nav aria-label="Views">
      @for (view of views; track view) {
        <a
          [routerLink]="[]"
          [queryParams]="{ view: view === 'all' ? null : view }"
          queryParamsHandling="merge"
          [attr.aria-current]="view === chosen() ? 'page' : null"
        >
          {{ words[view] }}
          @if (countOf(view); as count) {
            <span class="count" [class.urgent]="view === 'needs_you' || view === 'mentions'">{{
              count
            }}</span>
          }
        </a>
      }
    </nav>
  `,
  styleUrl: './view-tabs.scss',
})
export class ViewTabs {
  readonly chosen = input.required<InboxView>();
  readonly counts = input<InboxCounts>();
  protected readonly views = INBOX_VIEWS;
  protected readonly words = WORDS;

  /** Empty for none, and for the view that is not counted. */
  protected countOf(view: InboxView): string {
    const count = view === 'all' ? 0 : (this.counts()?.[view] ?? 0);
    if (count === 0) return '';
    return count >= COUNTED_MOST ? `${COUNTED_MOST - 1}+` : `${count}`;
  }
}

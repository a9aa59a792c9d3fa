import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The pages of the shop's knowledge, side by side. */
@Component({
  selector: 'fe-knowledge-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Knowledge">
      @for (tab of tabs; track tab.path) {
        <a
          [routerLink]="tab.path"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: true }"
          >{{ tab.words }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
      border-block-end: 1px solid var(--fe-line);
    }
    a {
      padding: 0.5rem 0.75rem;
      border-block-end: 2px solid transparent;
      font-weight: 550;
      color: var(--fe-ink-quiet);
      text-decoration: none;
    }
    .here {
      border-color: var(--fe-accent);
      color: var(--fe-accent);
    }
  `,
})
export class KnowledgeTabs {
  protected readonly tabs = [
    { path: '/knowledge', words: 'Articles' },
    { path: '/knowledge/unanswered', words: 'Unanswered' },
    { path: '/knowledge/ask', words: 'Ask' },
  ];
}

import { Location } from '@angular/common';
import { afterNextRender, Component, DOCUMENT, inject, input } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/** The groups of the page, always in sight; a link leads to its heading, by mouse, keyboard and address. */
@Component({
  selector: 'fe-settings-index',
  template: `
    <nav aria-label="On this page">
      @for (group of groups(); track group.anchor) {
        <a [href]="addressOf(group.anchor)" (click)="follow($event, group.anchor)">{{ group.name }}</a>
      }
    </nav>
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 2;
      inset-block-start: 0;
      display: block;
      // Behind its round corners nothing shows that scrolls by.
      background: var(--fe-paper);
    }
    nav {
      border: 1px solid var(--fe-line);
      border-radius: var(--fe-round);
      background: var(--fe-surface);
      display: flex;
      flex-wrap: wrap;
      gap: 0.125rem;
      padding: 0.25rem;
    }
    a {
      padding: 0.375rem 0.625rem;
      border-radius: 0.5rem;
      font-size: 0.8125rem;
      font-weight: 550;
      white-space: nowrap;
      color: var(--fe-accent);
      text-decoration: none;
      &:hover {
        background: var(--fe-raised);
      }
    }
    // A phone has one line for it, to be moved sideways.
    @media (width < 40rem) {
      nav {
        flex-wrap: nowrap;
        overflow-x: auto;
      }
    }
  `,
})
export class SettingsIndex {
  readonly groups = input.required<readonly { anchor: string; name: string }[]>();

  private readonly document = inject(DOCUMENT);
  private readonly location = inject(Location);

  constructor() {
    const { fragment } = inject(ActivatedRoute).snapshot;
    if (fragment !== null) afterNextRender(() => this.leadTo(fragment));
  }

  protected addressOf(anchor: string): string {
    return this.location.prepareExternalUrl(`/settings#${anchor}`);
  }

  /** Whoever wants it in another tab gets it there. */
  protected follow(event: MouseEvent, anchor: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.location.replaceState(`/settings#${anchor}`);
    this.leadTo(anchor);
  }

  private leadTo(anchor: string): void {
    const heading = this.document.getElementById(anchor);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}

import { Component, computed, input } from '@angular/core';
import type { ThreadNote } from '@feelori/contracts';
import { clockWords } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';

/** A note among colleagues, set apart from what was said to the customer. */
@Component({
  selector: 'fe-note-line',
  imports: [Icon],
  template: `
    <p class="head">
      <fe-icon name="note" />
      <span class="fe-unseen">Note by</span>
      <bdi>{{ note().author.name || 'Somebody' }}</bdi>
      <time [attr.datetime]="note().at">{{ time() }}</time>
    </p>
    <p class="text" dir="auto">{{ note().text }}</p>
    @if (called(); as names) {
      <p class="called">Told: {{ names }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      align-self: stretch;
      padding: 0.5625rem 0.875rem;
      border: 1px dashed var(--fe-warn);
      border-radius: var(--fe-round);
      overflow-wrap: anywhere;
      color: var(--fe-ink);
      background: var(--fe-warn-soft);
    }
    p {
      margin: 0;
    }
    .head {
      display: flex;
      gap: 0.375rem;
      align-items: center;
      font-size: 0.8125rem;
      font-weight: 600;
      color: var(--fe-warn);
    }
    time {
      margin-inline-start: auto;
      font-weight: 400;
    }
    .text {
      white-space: pre-wrap;
      unicode-bidi: plaintext;
    }
    .called {
      font-size: 0.8125rem;
      color: var(--fe-warn);
    }
  `,
})
export class NoteLine {
  readonly note = input.required<ThreadNote>();
  protected readonly time = computed(() => clockWords(new Date(this.note().at)));
  /** Empty for nobody. */
  protected readonly called = computed(() =>
    this.note()
      .mentions.map(({ name }) => name || 'somebody')
      .join(', '),
  );
}

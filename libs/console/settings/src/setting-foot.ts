import { Component, computed, inject, input, output } from '@angular/core';
import type { SettingView } from '@feelori/contracts';
import { Now, shortTimeWords, type Failure } from '@feelori/console/core';

/** Who changed a setting last, what the change just made came to, and the way back. */
@Component({
  selector: 'fe-setting-foot',
  template: `
    <p>
      <span>{{ words() }}</span>
      @if (mayUndo() && setting().version > 0) {
        <button type="button" (click)="undo.emit()">Undo this change</button>
      }
    </p>
    <p role="status">{{ outcome() === 'saved' ? 'Saved. It holds everywhere within two seconds.' : '' }}</p>
    @if (failure(); as text) {
      <p class="bad" role="alert">Not changed: {{ text }}</p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      margin: 0;
      font-size: 0.8125rem;
      color: var(--fe-ink-quiet);
    }
    p:empty {
      display: none;
    }
    .bad {
      color: var(--fe-bad);
    }
    button {
      padding: 0;
      border: 0;
      color: var(--fe-accent);
      background: none;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class SettingFoot {
  readonly setting = input.required<SettingView>();
  readonly outcome = input<Failure | 'saved' | null>(null);
  readonly mayUndo = input(false);
  readonly undo = output();

  private readonly now = inject(Now).value;
  protected readonly failure = computed(() => {
    const outcome = this.outcome();
    return outcome === null || outcome === 'saved' ? null : outcome.text;
  });
  protected readonly words = computed(() => {
    const { by, at } = this.setting();
    if (by === null || at === null) return 'As it was set up.';
    return `Changed by ${by.name || 'somebody'}, ${shortTimeWords(new Date(at), this.now())}.`;
  });
}

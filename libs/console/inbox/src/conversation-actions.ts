import { Component, inject, input } from '@angular/core';
import type { ConversationRow } from '@feelori/contracts';
import { mayNow } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { ConversationCommands } from './conversation-commands';
import { ConversationDialogs } from './conversation-dialogs';

/** What one does with the open conversation; each has a key as well. Nothing for those who only watch. */
@Component({
  selector: 'fe-conversation-actions',
  imports: [Icon],
  template: `
    @if (mayAct()) {
      <button type="button" title="Assign (A)" aria-label="Assign" (click)="dialogs.assign(conversation())">
        <fe-icon name="person" /><span class="words">Assign</span>
      </button>
      <button type="button" title="Labels (L)" aria-label="Labels" (click)="dialogs.labels(conversation())">
        <fe-icon name="label" /><span class="words">Labels</span>
      </button>
      @if (conversation().status === 'open') {
        <button type="button" title="Snooze (S)" aria-label="Snooze" (click)="dialogs.snooze(conversation())">
          <fe-icon name="clock" /><span class="words">Snooze</span>
        </button>
        <button
          type="button"
          title="Resolve (E)"
          aria-label="Resolve"
          (click)="commands.resolve(conversation())"
        >
          <fe-icon name="tick" /><span class="words">Resolve</span>
        </button>
      } @else {
        <button
          type="button"
          title="Open again (E)"
          aria-label="Reopen"
          (click)="commands.reopen(conversation())"
        >
          <fe-icon name="inbox" /><span class="words">Reopen</span>
        </button>
      }
    }
  `,
  styleUrl: './conversation-actions.scss',
})
export class ConversationActions {
  readonly conversation = input.required<ConversationRow>();
  protected readonly commands = inject(ConversationCommands);
  protected readonly dialogs = inject(ConversationDialogs);
  protected readonly mayAct = mayNow('conversations:reply');
}

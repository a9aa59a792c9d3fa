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
      @if (conversation().status === 'open') {
        <button type="button" title="Snooze (S)" (click)="dialogs.snooze(conversation())">
          <fe-icon name="clock" />Snooze
        </button>
        <button type="button" title="Resolve (E)" (click)="commands.resolve(conversation())">
          <fe-icon name="tick" />Resolve
        </button>
      } @else {
        <button type="button" title="Open again (E)" (click)="commands.reopen(conversation())">
          <fe-icon name="inbox" />Reopen
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

import { Component, computed, inject, input } from '@angular/core';
import type { ConversationRow } from '@feelori/contracts';
import { mayNow } from '@feelori/console/core';
import { Icon, type IconName } from '@feelori/console/ui';
import { ConversationCommands } from './conversation-commands';
import { ConversationDialogs } from './conversation-dialogs';

/** The way out of the list, or back into it. */
interface Way {
  words: string;
  title: string;
  icon: IconName;
}
const RESOLVE: Way = { words: 'Resolve', title: 'Resolve (E)', icon: 'tick' };
const REOPEN: Way = { words: 'Reopen', title: 'Open again (E)', icon: 'inbox' };

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
      }
      <!-- One button both ways, so that the focus stays on it. -->
      <button
        type="button"
        [title]="way().title"
        [attr.aria-label]="way().words"
        (click)="commands.resolveOrReopen(conversation())"
      >
        <fe-icon [name]="way().icon" /><span class="words">{{ way().words }}</span>
      </button>
    }
  `,
  styleUrl: './conversation-actions.scss',
})
export class ConversationActions {
  readonly conversation = input.required<ConversationRow>();
  protected readonly commands = inject(ConversationCommands);
  protected readonly dialogs = inject(ConversationDialogs);
  protected readonly mayAct = mayNow('conversations:reply');
  protected readonly way = computed(() => (this.conversation().status === 'open' ? RESOLVE : REOPEN));
}

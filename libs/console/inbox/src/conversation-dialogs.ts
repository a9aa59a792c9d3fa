import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { ConversationRow } from '@feelori/contracts';
import { firstValueFrom } from 'rxjs';
import { ConversationCommands } from './conversation-commands';
import type { SnoozeChoice } from './snooze-choices';
import { SnoozeDialog } from './snooze-dialog';
import { untilWords } from './until-words';

/** Commands that ask something first. */
@Injectable({ providedIn: 'root' })
export class ConversationDialogs {
  private readonly dialog = inject(MatDialog);
  private readonly commands = inject(ConversationCommands);

  async snooze(row: ConversationRow): Promise<void> {
    const data = new Date();
    const asked = this.dialog.open<SnoozeDialog, Date, SnoozeChoice>(SnoozeDialog, { data });
    const choice = await firstValueFrom(asked.afterClosed());
    if (choice === undefined) return;
    const { until } = choice;
    const words = until === null ? 'until they write' : `until ${untilWords(until, data)}`;
    await this.commands.snooze(row, until, words);
  }
}

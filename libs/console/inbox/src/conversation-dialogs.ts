import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { ConversationRow } from '@feelori/contracts';
import { firstValueFrom } from 'rxjs';
import { type AssignChoice, AssignDialog } from './assign-dialog';
import { ConversationCommands } from './conversation-commands';
import { type LabelsChoice, LabelsDialog } from './labels-dialog';
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

  async assign(row: ConversationRow): Promise<void> {
    const choice = await this.askWhom(row.mode === 'person' ? (row.assignee?.id ?? '') : null);
    if (choice !== undefined) await this.commands.assign(row, choice.to);
  }

  async labels(row: ConversationRow): Promise<void> {
    const choice = await this.askLabels(row.labels);
    if (choice !== undefined && choice.add.length + choice.remove.length > 0) {
      await this.commands.putLabels(row, choice);
    }
  }

  /** `now`: who has them, empty for nobody; null where there are several. */
  askWhom(now: string | null): Promise<AssignChoice | undefined> {
    return firstValueFrom(
      this.dialog.open<AssignDialog, string | null, AssignChoice>(AssignDialog, { data: now }).afterClosed(),
    );
  }

  /** `now`: the labels they all carry. */
  askLabels(now: readonly string[]): Promise<LabelsChoice | undefined> {
    return firstValueFrom(
      this.dialog
        .open<LabelsDialog, readonly string[], LabelsChoice>(LabelsDialog, { data: now })
        .afterClosed(),
    );
  }
}

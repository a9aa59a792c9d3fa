import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { SNOOZE_MAX_MS } from '@feelori/contracts';
import { snoozeChoices, type SnoozeChoice } from './snooze-choices';
import { untilWords } from './until-words';

/** Asks until when; closes with the choice, or with nothing. */
@Component({
  selector: 'fe-snooze-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Snooze until</h2>
    <mat-dialog-content>
      <p>It comes back then, or as soon as the customer writes.</p>
      <div class="choices">
        @for (choice of choices; track choice.words) {
          <button type="button" (click)="dialog.close(choice)">
            {{ choice.words }}
            @if (choice.until; as until) {
              <time [attr.datetime]="until.toISOString()">{{ wordsOf(until) }}</time>
            }
          </button>
        }
      </div>
      <form (submit)="$event.preventDefault(); chooseOwn()">
        <label for="fe-snooze-until">Another time</label>
        <input
          #own
          id="fe-snooze-until"
          type="datetime-local"
          [min]="first"
          [max]="last"
          (input)="ownTime.set(own.value)"
        />
        <button matButton type="submit" [disabled]="ownUntil() === null">Snooze</button>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="undefined">Cancel</button>
    </mat-dialog-actions>
  `,
  styleUrl: './choice-dialog.scss',
})
export class SnoozeDialog {
  protected readonly dialog = inject<MatDialogRef<SnoozeDialog, SnoozeChoice>>(MatDialogRef);
  private readonly now = inject<Date>(MAT_DIALOG_DATA);
  protected readonly choices = snoozeChoices(this.now);
  protected readonly first = localMinute(this.now);
  protected readonly last = localMinute(new Date(this.now.getTime() + SNOOZE_MAX_MS));
  protected readonly ownTime = signal('');
  /** Null while it is no moment that lies ahead. */
  protected readonly ownUntil = computed(() => {
    const until = new Date(this.ownTime());
    const ms = until.getTime() - this.now.getTime();
    return ms > 0 && ms <= SNOOZE_MAX_MS ? until : null;
  });

  protected wordsOf(until: Date): string {
    return untilWords(until, this.now);
  }

  protected chooseOwn(): void {
    const until = this.ownUntil();
    if (until !== null) this.dialog.close({ words: '', until });
  }
}

/** As an input of a local time takes it: `2026-11-27T18:00`. */
function localMinute(at: Date): string {
  const inUtc = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return inUtc.toISOString().slice(0, 16);
}

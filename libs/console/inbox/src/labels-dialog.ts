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
import { RouterLink } from '@angular/router';
import { LabelBook, mayNow } from '@feelori/console/core';
import { Icon, LabelChip } from '@feelori/console/ui';

/** Labels to put on and to take off. */
export interface LabelsChoice {
  add: string[];
  remove: string[];
}

/** Asks which labels conversations carry (`data`: those they all carry now); closes with what changes, or with nothing. */
@Component({
  selector: 'fe-labels-dialog',
  imports: [
    Icon,
    LabelChip,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    RouterLink,
  ],
  template: `
    <h2 mat-dialog-title>Labels</h2>
    <mat-dialog-content>
      <div class="choices">
        @for (label of book.all(); track label.id) {
          <button type="button" [attr.aria-pressed]="chosen().has(label.id)" (click)="turn(label.id)">
            <fe-label-chip [label]="label" />
            @if (chosen().has(label.id)) {
              <fe-icon class="aside" name="tick" />
            }
          </button>
        } @empty {
          <p>{{ book.isKnown() ? 'There are no labels yet.' : 'Loading the labels…' }}</p>
        }
      </div>
      @if (mayManage()) {
        <p><a routerLink="/labels" [mat-dialog-close]="undefined">Manage the labels</a></p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="undefined">Cancel</button>
      <button matButton="filled" type="button" (click)="dialog.close(choice())">Save</button>
    </mat-dialog-actions>
  `,
  styleUrl: './choice-dialog.scss',
})
export class LabelsDialog {
  protected readonly dialog = inject<MatDialogRef<LabelsDialog, LabelsChoice>>(MatDialogRef);
  protected readonly book = inject(LabelBook);
  protected readonly mayManage = mayNow('labels:manage');
  private readonly before = new Set(inject<readonly string[]>(MAT_DIALOG_DATA));
  protected readonly chosen = signal<ReadonlySet<string>>(this.before);
  protected readonly choice = computed<LabelsChoice>(() => ({
    add: [...this.chosen()].filter((id) => !this.before.has(id)),
    remove: [...this.before].filter((id) => !this.chosen().has(id)),
  }));

  protected turn(id: string): void {
    this.chosen.update((ids) =>
      ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]),
    );
  }
}

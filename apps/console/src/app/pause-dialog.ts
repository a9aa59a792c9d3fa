import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';

/** Says what follows from pausing the assistant everywhere; closes with `true`, or with nothing. */
@Component({
  selector: 'fe-pause-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Pause the assistant everywhere?</h2>
    <mat-dialog-content>
      It answers no customer until somebody lets it go on. What they write is kept, and answered then; people
      of the shop can answer meanwhile.
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="undefined">Cancel</button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">Pause everywhere</button>
    </mat-dialog-actions>
  `,
})
export class PauseDialog {}

import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';

/** A picture that is loaded, and what it is. */
export interface ShownPicture {
  src: string;
  label: string;
}

/** A picture as large as the window, or as large as it is. */
@Component({
  selector: 'fe-picture-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>{{ picture.label }}</h2>
    <mat-dialog-content tabindex="0" aria-label="Picture">
      <img [src]="picture.src" [alt]="picture.label" [class.full]="isFull()" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [attr.aria-pressed]="isFull()" (click)="isFull.set(!isFull())">
        Full size
      </button>
      <button matButton type="button" [mat-dialog-close]="undefined">Close</button>
    </mat-dialog-actions>
  `,
  styles: `
    img {
      display: block;
      max-inline-size: 100%;
      max-block-size: 62vh;
      margin-inline: auto;
    }
    img.full {
      max-inline-size: none;
      max-block-size: none;
    }
  `,
})
export class PictureDialog {
  protected readonly picture = inject<ShownPicture>(MAT_DIALOG_DATA);
  protected readonly isFull = signal(false);
}

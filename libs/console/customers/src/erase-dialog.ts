import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { ERASE_WORD } from '@feelori/contracts';

/** Says what goes for good and what stays, and asks for a word to be typed; closes with `true`, or with nothing. */
@Component({
  selector: 'fe-erase-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>
      Erase <bdi>{{ name }}</bdi>
    </h2>
    <mat-dialog-content>
      <h3>What goes, for good</h3>
      <ul>
        <li>their name, numbers and user ids, of today and of before</li>
        <li>all that they wrote and were sent, with pictures and files, also from the search</li>
        <li>their conversations, with notes and labels; what is not sent yet is not sent</li>
        <li>what they said about offers</li>
      </ul>
      <h3>What stays</h3>
      <ul>
        <li>figures: how many messages there were, never whose</li>
        <li>in the audit: that you erased a customer, and when</li>
        <li>a receipt with the number of documents that were theirs</li>
        <li>their orders and account in the shop itself, which Feelori does not touch</li>
      </ul>
      <p>Nobody can bring it back. Should they write again, they are a new customer.</p>
      <label for="erase-word">Type {{ word }} to go on</label>
      <input
        #box
        id="erase-word"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        (input)="typed.set(box.value)"
      />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="undefined">Keep them</button>
      <button matButton="filled" class="bad" type="button" [disabled]="!isSure()" [mat-dialog-close]="true">
        Erase for good
      </button>
    </mat-dialog-actions>
  `,
  styleUrl: './dialog.scss',
})
export class EraseDialog {
  protected readonly name = inject<string>(MAT_DIALOG_DATA);
  protected readonly word = ERASE_WORD;
  protected readonly typed = signal('');
  protected readonly isSure = computed(() => this.typed().trim() === ERASE_WORD);
}

import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { KEY_TABLE } from './key-table';
import { KeyShortcuts } from './key-shortcuts';

/** The keys the inbox knows. */
@Component({
  selector: 'fe-shortcuts-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Keyboard shortcuts</h2>
    <mat-dialog-content>
      <dl>
        @for (shortcut of shortcuts; track shortcut.does) {
          <div>
            <dt>
              @for (key of shortcut.keys; track key) {
                <kbd>{{ key }}</kbd>
              }
            </dt>
            <dd>{{ shortcut.does }}</dd>
          </div>
        }
      </dl>
      <label class="switch">
        <input #box type="checkbox" [checked]="keys.on()" (change)="keys.turn(box.checked)" />
        Single letters are shortcuts
      </label>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="undefined">Close</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      display: grid;
      gap: 0.625rem;
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: 7rem 1fr;
      align-items: center;
    }
    dd {
      margin: 0;
      color: var(--fe-ink);
    }
    .switch {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      margin-block-start: 1rem;
      color: var(--fe-ink);
    }
    kbd {
      display: inline-block;
      min-inline-size: 1.75rem;
      margin-inline-end: 0.25rem;
      padding: 0.125rem 0.4375rem;
      border: 1px solid var(--fe-line);
      border-block-end-width: 2px;
      border-radius: 0.375rem;
      font: 0.8125rem/1.4 var(--fe-font-mono);
      text-align: center;
      color: var(--fe-ink);
      background: var(--fe-raised);
    }
  `,
})
export class ShortcutsDialog {
  protected readonly shortcuts = KEY_TABLE;
  protected readonly keys = inject(KeyShortcuts);
}

import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { type Assignee, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureTextIn, Session } from '@feelori/console/core';
import { Avatar, Icon } from '@feelori/console/ui';

/** Whom to give it to; null for nobody. */
export interface AssignChoice {
  to: Assignee | null;
}

/** Asks whom to give conversations to, oneself first; closes with the choice, or with nothing. `data` has it now. */
@Component({
  selector: 'fe-assign-dialog',
  imports: [Avatar, Icon, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Assign to</h2>
    <mat-dialog-content>
      @if (failure(); as words) {
        <p role="alert">{{ words }}</p>
      } @else if (people(); as all) {
        <div class="choices">
          @for (person of all; track person.id) {
            <button
              type="button"
              [attr.aria-pressed]="person.id === now"
              (click)="dialog.close({ to: person })"
            >
              <fe-avatar [name]="person.name" /><bdi>{{ person.name }}</bdi>
              @if (person.id === myId()) {
                <span class="aside">You</span>
              } @else if (person.available) {
                <span class="aside">Available</span>
              }
            </button>
          }
          <button type="button" [attr.aria-pressed]="now === ''" (click)="dialog.close({ to: null })">
            <fe-icon name="inbox" />Nobody
            <span class="aside">Whoever takes it</span>
          </button>
        </div>
      } @else {
        <p aria-busy="true">Loading your colleagues…</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="undefined">Cancel</button>
    </mat-dialog-actions>
  `,
  styleUrl: './choice-dialog.scss',
})
export class AssignDialog {
  protected readonly dialog = inject<MatDialogRef<AssignDialog, AssignChoice>>(MatDialogRef);
  /** Id of who has it, empty for nobody; null where there are several. */
  protected readonly now = inject<string | null>(MAT_DIALOG_DATA);
  private readonly user = inject(Session).user;
  private readonly resource = inject(ApiClient).get(ENDPOINTS.colleagues);
  protected readonly myId = computed(() => this.user()?.id ?? '');
  protected readonly people = computed(() => {
    if (!this.resource.hasValue()) return null;
    const { items } = this.resource.value();
    const isMe = ({ id }: Assignee): boolean => id === this.myId();
    return [...items.filter(isMe), ...items.filter((one) => !isMe(one))];
  });
  protected readonly failure = failureTextIn(this.resource);
}

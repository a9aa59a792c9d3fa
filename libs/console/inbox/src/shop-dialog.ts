import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { ConversationRow } from '@feelori/contracts';
import type { KeptProduct } from './kept-replies';
import { OrderChoices } from './order-choices';
import { ProductChoices } from './product-choices';
import type { ShopPart } from './shop-part';

/** For whom something of the shop is looked for, and what first. */
export interface ShopAsk {
  conversation: Pick<ConversationRow, 'id' | 'customerName'>;
  part: ShopPart;
  search: string;
}

/** A product to send as it is, or words to put into the answer. */
export type ShopChoice = { kind: 'product'; product: KeptProduct } | { kind: 'words'; words: string };

/** Shows what the shop sells and what this customer ordered; closes with what was chosen, or with nothing. */
@Component({
  selector: 'fe-shop-dialog',
  imports: [
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    OrderChoices,
    ProductChoices,
  ],
  template: `
    <h2 mat-dialog-title>
      From the shop, for <bdi>{{ ask.conversation.customerName }}</bdi>
    </h2>
    <mat-dialog-content>
      <div class="parts" role="group" aria-label="What to look for">
        <button type="button" [attr.aria-pressed]="part() === 'product'" (click)="part.set('product')">
          Products
        </button>
        <button type="button" [attr.aria-pressed]="part() === 'order'" (click)="part.set('order')">
          Their orders
        </button>
      </div>
      @if (part() === 'product') {
        <fe-product-choices [first]="ask.search" (choose)="dialog.close($event)" />
      } @else {
        <fe-order-choices [conversationId]="ask.conversation.id" (choose)="dialog.close($event)" />
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="undefined">Cancel</button>
    </mat-dialog-actions>
  `,
  styles: `
    .parts {
      display: flex;
      gap: 0.25rem;
      margin-block-end: 0.75rem;
    }
    .parts button {
      min-block-size: 2.25rem;
      padding: 0.25rem 0.875rem;
      border: 1px solid var(--fe-line);
      border-radius: var(--fe-round);
      font: inherit;
      color: var(--fe-ink);
      background: none;
      cursor: pointer;
    }
    .parts button[aria-pressed='true'] {
      border-color: var(--fe-accent);
      background: var(--fe-accent-soft);
    }
  `,
})
export class ShopDialog {
  protected readonly dialog = inject<MatDialogRef<ShopDialog, ShopChoice>>(MatDialogRef);
  protected readonly ask = inject<ShopAsk>(MAT_DIALOG_DATA);
  protected readonly part = signal(this.ask.part);
}

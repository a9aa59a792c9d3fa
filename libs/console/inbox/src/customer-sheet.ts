import { Directionality } from '@angular/cdk/bidi';
import { Component, inject, type Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { NavigationStart, Router } from '@angular/router';
import type { ConversationRow } from '@feelori/contracts';
import { CustomerColumn } from './customer-column';

/** The customer of a conversation at the side of a screen that has no room for a column. */
@Component({
  selector: 'fe-customer-sheet',
  imports: [CustomerColumn],
  template: `<fe-customer-column [row]="row" closeWords="Close" (leave)="dialog.close()" />`,
  styles: `
    :host {
      display: block;
      block-size: 100%;
    }
  `,
})
export class CustomerSheet {
  protected readonly row = inject<ConversationRow>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<CustomerSheet>>(MatDialogRef);

  constructor() {
    // A link in it leads to the page behind it.
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => event instanceof NavigationStart && this.dialog.close());
  }
}

export function openCustomerSheet(injector: Injector, row: ConversationRow): void {
  const dialogs = injector.get(MatDialog);
  if (dialogs.openDialogs.length > 0) return;
  const end = injector.get(Directionality).value === 'rtl' ? 'left' : 'right';
  dialogs.open(CustomerSheet, {
    data: row,
    ariaLabel: 'Customer',
    autoFocus: 'dialog',
    panelClass: 'fe-side-sheet',
    position: { top: '0', [end]: '0' },
    width: 'min(24rem, 100vw)',
    maxWidth: '100vw',
    height: '100dvh',
  });
}

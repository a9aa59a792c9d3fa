import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { ConversationRow } from '@feelori/contracts';
import { firstValueFrom } from 'rxjs';
import type { ShopAsk, ShopChoice, ShopDialog } from './shop-dialog';
import type { ShopPart } from './shop-part';

/** Asks for something of the shop to put into an answer. */
@Injectable({ providedIn: 'root' })
export class ShopInserts {
  private readonly dialog = inject(MatDialog);

  /** `search`: what is typed in the box at first. Undefined where nothing was chosen. */
  async ask(
    { id, customerName }: Pick<ConversationRow, 'id' | 'customerName'>,
    part: ShopPart,
    search = '',
  ): Promise<ShopChoice | undefined> {
    // Loaded when it is wanted: few answers need it.
    const { ShopDialog: Dialog } = await import('./shop-dialog');
    const asked = this.dialog.open<ShopDialog, ShopAsk, ShopChoice>(Dialog, {
      data: { conversation: { id, customerName }, part, search },
      autoFocus: part === 'product' ? 'input' : 'first-tabbable',
      width: '36rem',
      maxWidth: 'calc(100vw - 1rem)',
    });
    return firstValueFrom(asked.afterClosed());
  }
}

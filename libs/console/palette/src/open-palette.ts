import type { Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { HeldKeys } from '@feelori/console/core';
import { PaletteDialog } from './palette-dialog';

/** Opens the command palette, unless something else asks for an answer already. */
export function openPalette(injector: Injector): void {
  const dialogs = injector.get(MatDialog);
  const keys = injector.get(HeldKeys);
  if (dialogs.openDialogs.length > 0) return void keys.release();
  const dialog = dialogs.open<PaletteDialog, undefined, () => unknown>(PaletteDialog, {
    ariaLabel: 'Command palette',
    autoFocus: 'input',
    width: '36rem',
    maxWidth: 'calc(100vw - 1.5rem)',
    position: { top: 'min(12vh, 6rem)' },
  });
  // Where its box never had the cursor.
  dialog.beforeClosed().subscribe(() => keys.release());
  // Only when the focus is back may a command put it elsewhere.
  dialog.afterClosed().subscribe((run) => void run?.());
}

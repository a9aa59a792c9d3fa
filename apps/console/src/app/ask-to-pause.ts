import type { Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { PauseDialog } from './pause-dialog';

/** Asks whether the assistant is to be silent everywhere. */
export async function askToPause(injector: Injector): Promise<boolean> {
  const dialog = injector.get(MatDialog).open<PauseDialog, undefined, boolean>(PauseDialog);
  return (await firstValueFrom(dialog.afterClosed())) ?? false;
}

import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { type ConversationRow, type ThreadEntry, UNKNOWN_CUSTOMER } from '@feelori/contracts';
import { firstValueFrom } from 'rxjs';
import { orderNamed } from './order-named';
import { OutgoingReplies } from './outgoing-replies';
import type { TemplateAsk, TemplateDialog } from './template-dialog';
import type { FilledBefore, FilledChoice } from './template-form';

/** Asks for a template and sends it, as a reply like others. */
@Injectable({ providedIn: 'root' })
export class TemplateReplies {
  private readonly dialog = inject(MatDialog);
  private readonly outgoing = inject(OutgoingReplies);

  /** `again`: one that did not get through, to be changed. Whether something was sent. */
  async ask(
    { id, customerName }: Pick<ConversationRow, 'id' | 'customerName'>,
    entries: readonly ThreadEntry[],
    again: FilledBefore | null = null,
  ): Promise<boolean> {
    const name = customerName === UNKNOWN_CUSTOMER ? '' : customerName;
    const known = { name, order: orderNamed(entries) ?? '' };
    // Loaded when it is wanted: few conversations need it.
    const { TemplateDialog: Dialog } = await import('./template-dialog');
    const asked = this.dialog.open<TemplateDialog, TemplateAsk, FilledChoice>(Dialog, {
      data: { conversation: { id, customerName }, known, again },
      // The search takes the focus itself; the dialog, once it has faded in, would take it back from who is quick.
      autoFocus: 'dialog',
      width: '46rem',
      maxWidth: 'calc(100vw - 1rem)',
    });
    const filled = await firstValueFrom(asked.afterClosed());
    if (filled === undefined) return false;
    const { text, templateId, values, header = null } = filled;
    const isLink = header !== null && 'link' in header;
    const template = { templateId, values, ...(isLink ? { header } : {}) };
    this.outgoing.sendTemplate(id, text, template, header === null || isLink ? undefined : header);
    return true;
  }
}

import { Component, computed, inject, input, viewChild } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Now } from '@feelori/console/core';
import { EmptyState, Icon, Skeleton, TroublePanel } from '@feelori/console/ui';
import { ConversationList } from './conversation-list';
import { ConversationListStore } from './conversation-list-store';
import { HandsNotices } from './hands-notices';
import { ShortcutsDialog } from './shortcuts-dialog';
import { ThreadPanel } from './thread-panel';

/** List and thread side by side; on a phone one at a time. The URL says which conversation is open. */
@Component({
  selector: 'fe-inbox-page',
  imports: [ConversationList, EmptyState, HandsNotices, Icon, Skeleton, ThreadPanel, TroublePanel],
  providers: [ConversationListStore],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
  host: { '[class.one-open]': 'id() !== undefined', '(document:keydown)': 'shortcut($event)' },
})
export class InboxPage {
  /** From the URL: `/inbox/:id`. */
  readonly id = input<string>();

  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly list = viewChild(ConversationList);
  protected readonly store = inject(ConversationListStore);
  protected readonly now = inject(Now).value;
  protected readonly chosen = computed(() => this.store.rows().find((row) => row.id === this.id()));
  protected readonly waiting = computed(() => this.store.rows().filter((row) => row.unanswered > 0).length);

  protected async open(id: string): Promise<void> {
    await this.router.navigate(['/inbox', id]);
  }

  protected showShortcuts(): void {
    this.dialog.open(ShortcutsDialog, { autoFocus: 'dialog' });
  }

  protected async shortcut(event: KeyboardEvent): Promise<void> {
    const writing = (event.target as HTMLElement | null)?.closest('input, textarea, [contenteditable]');
    const busy = writing || this.dialog.openDialogs.length > 0 || event.defaultPrevented;
    if (busy || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '?') this.showShortcuts();
    if (event.key === 'Escape' && this.id() !== undefined) {
      await this.router.navigate(['/inbox']);
      this.list()?.focus();
    }
  }
}

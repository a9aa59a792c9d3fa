import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { INBOX_VIEWS, type InboxView } from '@feelori/contracts';
import { Now } from '@feelori/console/core';
import { EmptyState, Icon, Skeleton, TroublePanel } from '@feelori/console/ui';
import { ConversationList } from './conversation-list';
import { ConversationListStore } from './conversation-list-store';
import { HandsNotices } from './hands-notices';
import { InboxCountsStore } from './inbox-counts-store';
import { KeyShortcuts } from './key-shortcuts';
import { ShortcutsDialog } from './shortcuts-dialog';
import { ThreadPanel } from './thread-panel';
import { ViewTabs } from './view-tabs';

/** What an empty view says: that all is well, or how it fills. */
const EMPTY: Record<InboxView, { title: string; words: string }> = {
  needs_you: {
    title: 'Nobody waits',
    words: 'Customers who need a person appear here, the longest wait first.',
  },
  mine: {
    title: 'You have no conversation',
    words: 'Take one over, and it stays here until you hand it back.',
  },
  unassigned: {
    title: 'Nothing to take',
    words: 'Conversations that were handed over and nobody took appear here.',
  },
  all: {
    title: 'No conversations yet',
    words:
      'Write to the shop from the phone page (or from WhatsApp), and the conversation appears here by itself.',
  },
};

/** List and thread side by side; on a phone one at a time. The URL says which conversation is open. */
@Component({
  selector: 'fe-inbox-page',
  imports: [ConversationList, EmptyState, HandsNotices, Icon, Skeleton, ThreadPanel, TroublePanel, ViewTabs],
  providers: [ConversationListStore, InboxCountsStore],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
  host: { '[class.one-open]': 'id() !== undefined', '(document:keydown)': 'shortcut($event)' },
})
export class InboxPage {
  /** From the URL: `/inbox/:id`. */
  readonly id = input<string>();

  /** From the URL: `?view=mine`; anything else shows all. */
  readonly view = input<string>();

  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly keys = inject(KeyShortcuts);
  private readonly list = viewChild(ConversationList);
  private readonly panel = viewChild(ThreadPanel);
  protected readonly store = inject(ConversationListStore);
  protected readonly now = inject(Now).value;
  protected readonly chosen = computed(() => this.store.rows().find((row) => row.id === this.id()));
  protected readonly counts = inject(InboxCountsStore).counts;
  protected readonly chosenView = computed(() => INBOX_VIEWS.find((view) => view === this.view()) ?? 'all');
  protected readonly empty = computed(() => EMPTY[this.chosenView()]);

  constructor() {
    effect(() => this.store.view.set(this.chosenView()));
  }

  protected async open(id: string): Promise<void> {
    await this.router.navigate(['/inbox', id], { queryParamsHandling: 'preserve' });
  }

  protected showShortcuts(): void {
    this.dialog.open(ShortcutsDialog, { autoFocus: 'dialog' });
  }

  protected async shortcut(event: KeyboardEvent): Promise<void> {
    const writing = (event.target as HTMLElement | null)?.closest('input, textarea, [contenteditable]');
    const busy = writing || this.dialog.openDialogs.length > 0 || event.defaultPrevented;
    if (busy || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '?') this.showShortcuts();
    if (this.keys.on()) await this.letter(event);
    if (event.key === 'Escape' && this.id() !== undefined) {
      await this.router.navigate(['/inbox'], { queryParamsHandling: 'preserve' });
      this.list()?.focus();
    }
  }

  private async letter(event: KeyboardEvent): Promise<void> {
    if (event.key === 'j' || event.key === 'k') await this.step(event.key === 'j' ? 1 : -1);
    if (event.key === 'r' && this.panel()?.reply()) event.preventDefault();
  }

  /** Opens the conversation below or above the open one; the first when none is open. */
  private async step(by: 1 | -1): Promise<void> {
    const rows = this.store.rows();
    const at = rows.findIndex((row) => row.id === this.id());
    const next = rows[at < 0 ? 0 : at + by];
    if (next !== undefined) await this.open(next.id);
  }
}

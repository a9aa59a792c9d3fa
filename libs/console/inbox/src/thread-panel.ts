import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConversationRow } from '@feelori/contracts';
import { Now } from '@feelori/console/core';
import { Avatar, EmptyState, Icon, Skeleton, TroublePanel } from '@feelori/console/ui';
import { Composer } from './composer';
import { ConversationActions } from './conversation-actions';
import { HandsBar } from './hands-bar';
import { ModeChip } from './mode-chip';
import { OutgoingBubble } from './outgoing-bubble';
import { OutgoingReplies } from './outgoing-replies';
import { ThreadStore } from './thread-store';
import { ThreadView } from './thread-view';
import { windowWords } from './window-words';

/** The chosen conversation: its head, its messages, and what to show while they are not there. */
@Component({
  selector: 'fe-thread-panel',
  imports: [
    Avatar,
    Composer,
    ConversationActions,
    EmptyState,
    HandsBar,
    Icon,
    ModeChip,
    OutgoingBubble,
    RouterLink,
    Skeleton,
    ThreadView,
    TroublePanel,
  ],
  providers: [ThreadStore],
  templateUrl: './thread-panel.html',
  styleUrl: './thread-panel.scss',
})
export class ThreadPanel {
  readonly id = input.required<string>();
  /** What the list already knows of it, to show at once; undefined when it is not in the list. */
  readonly known = input<ConversationRow>();

  protected readonly store = inject(ThreadStore);
  protected readonly now = inject(Now).value;
  readonly row = computed(() => this.store.thread()?.conversation ?? this.known());
  protected readonly window = computed(() => windowWords(this.row()?.windowEndsAt ?? null, this.now()));
  protected readonly replies = inject(OutgoingReplies);
  protected readonly outgoing = computed(() =>
    this.replies.replies().filter((reply) => reply.conversationId === this.id()),
  );
  protected readonly missing = computed(() => this.store.trouble()?.code === 'not_found');

  private readonly composer = viewChild(Composer);

  /** Puts the cursor where one writes; false when nothing can be written here. */
  reply(): boolean {
    return this.composer()?.focus() ?? false;
  }

  constructor() {
    effect(() => this.store.id.set(this.id()));
    effect(() => {
      const entries = this.store.thread()?.entries ?? [];
      this.replies.replies();
      const ids = entries.flatMap((entry) => (entry.from === 'customer' ? [] : [entry.entryId]));
      untracked(() => this.replies.forgetShown(new Set(ids)));
    });
  }
}

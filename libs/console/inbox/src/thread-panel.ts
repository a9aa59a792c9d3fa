import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConversationRow } from '@feelori/contracts';
import { Now } from '@feelori/console/core';
import { Avatar, EmptyState, Icon, Skeleton, TroublePanel } from '@feelori/console/ui';
import { handoverWords } from './handover-words';
import { ModeChip } from './mode-chip';
import { ThreadStore } from './thread-store';
import { ThreadView } from './thread-view';
import { windowWords } from './window-words';

/** The chosen conversation: its head, its messages, and what to show while they are not there. */
@Component({
  selector: 'fe-thread-panel',
  imports: [Avatar, EmptyState, Icon, ModeChip, RouterLink, Skeleton, ThreadView, TroublePanel],
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
  protected readonly row = computed(() => this.store.thread()?.conversation ?? this.known());
  protected readonly window = computed(() => windowWords(this.row()?.windowEndsAt ?? null, this.now()));
  protected readonly handedOver = computed(() => handoverWords(this.row()?.handoverReason ?? ''));
  protected readonly missing = computed(() => this.store.trouble()?.code === 'not_found');

  constructor() {
    effect(() => this.store.id.set(this.id()));
  }
}

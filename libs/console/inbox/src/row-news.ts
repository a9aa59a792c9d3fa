import { DestroyRef, inject, Injectable } from '@angular/core';
import type { ConversationRow } from '@feelori/contracts';
import { LiveStream } from '@feelori/console/core';

type Listener = (row: ConversationRow) => void;

/** Conversations as they are now: what the live connection says of them, and what this page's own commands made of them. */
@Injectable({ providedIn: 'root' })
export class RowNews {
  private readonly listeners = new Set<Listener>();

  constructor() {
    const unlisten = inject(LiveStream).listen((news) => {
      if (news.type === 'conversation.changed' && news.row !== undefined) this.tell(news.row);
    });
    inject(DestroyRef).onDestroy(unlisten);
  }

  tell(row: ConversationRow): void {
    this.listeners.forEach((listener) => listener(row));
  }

  /** Calls `listener` with each row as long as whoever asks lives. Call it where `inject` may be called. */
  listen(listener: Listener): void {
    this.listeners.add(listener);
    inject(DestroyRef).onDestroy(() => this.listeners.delete(listener));
  }
}

import { computed, DOCUMENT, inject, Injectable } from '@angular/core';
import { Session } from '@feelori/console/core';

/**
 * What a person began to write in a conversation, kept on this machine so that a reload loses no word. By person: nobody
 * finds, or sends, another's words.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;
  private readonly user = inject(Session).user;
  private readonly userId = computed(() => this.user()?.id ?? '');

  of(conversationId: string): string {
    return this.storage?.getItem(this.keyOf(conversationId)) ?? '';
  }

  /** Empty text forgets the draft. */
  keep(conversationId: string, text: string): void {
    if (text === '') this.storage?.removeItem(this.keyOf(conversationId));
    else this.storage?.setItem(this.keyOf(conversationId), text);
  }

  private keyOf(conversationId: string): string {
    return `feelori.draft.${this.userId()}.${conversationId}`;
  }
}

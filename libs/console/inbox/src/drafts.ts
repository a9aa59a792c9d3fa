import { DOCUMENT, inject, Injectable } from '@angular/core';

/** What a person began to write in a conversation, kept on this machine so that a reload loses no word. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  of(conversationId: string): string {
    return this.storage?.getItem(keyOf(conversationId)) ?? '';
  }

  /** Empty text forgets the draft. */
  keep(conversationId: string, text: string): void {
    if (text === '') this.storage?.removeItem(keyOf(conversationId));
    else this.storage?.setItem(keyOf(conversationId), text);
  }
}

function keyOf(conversationId: string): string {
  return `feelori.draft.${conversationId}`;
}

import { inject, Injectable, signal } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient, type Trouble, troubleOf } from '@feelori/console/core';

/** A reply on its way to the server; `trouble` says why it did not get there. */
export interface OutgoingReply {
  clientMessageId: string;
  conversationId: string;
  text: string;
  state: 'sending' | 'accepted' | 'failed';
  trouble: Trouble | null;
}

/**
 * Replies between the composer and the thread. Each keeps its id with every try, so that the server knows one that had
 * arrived after all. Those of one conversation go one after the other; they outlive a change of conversation.
 */
@Injectable({ providedIn: 'root' })
export class OutgoingReplies {
  private readonly api = inject(ApiClient);
  private readonly all = signal<readonly OutgoingReply[]>([]);
  private readonly lines = new Map<string, Promise<void>>();
  readonly replies = this.all.asReadonly();

  send(conversationId: string, text: string): void {
    const clientMessageId = newClientMessageId();
    const reply = { clientMessageId, conversationId, text, state: 'sending', trouble: null } as const;
    this.all.update((all) => [...all, reply]);
    this.post(reply);
  }

  /** Tries one that failed again, under the same id. */
  retry(clientMessageId: string): void {
    const failed = this.all().find((one) => one.clientMessageId === clientMessageId);
    if (failed?.state !== 'failed') return;
    this.change(clientMessageId, { state: 'sending', trouble: null });
    this.post(failed);
  }

  /** Forgets those that the thread shows itself by now, by the ids of its outbox entries. */
  forgetShown(entryIds: ReadonlySet<string>): void {
    if (this.all().some((one) => entryIds.has(entryIdOf(one)))) {
      this.all.update((all) => all.filter((one) => !entryIds.has(entryIdOf(one))));
    }
  }

  private post({ conversationId, clientMessageId, text }: OutgoingReply): void {
    const before = this.lines.get(conversationId) ?? Promise.resolve();
    const call = { path: { id: conversationId }, body: { clientMessageId, text } };
    const line = before.then(async () => {
      try {
        await this.api.send(ENDPOINTS.reply, call);
        this.change(clientMessageId, { state: 'accepted' });
      } catch (error) {
        this.change(clientMessageId, { state: 'failed', trouble: troubleOf(error) });
      }
    });
    this.lines.set(conversationId, line);
  }

  private change(clientMessageId: string, change: Partial<OutgoingReply>): void {
    this.all.update((all) =>
      all.map((one) => (one.clientMessageId === clientMessageId ? { ...one, ...change } : one)),
    );
  }
}

/** The id under which the server keeps it, as `ThreadReply.entryId` names it. */
function entryIdOf({ conversationId, clientMessageId }: OutgoingReply): string {
  return `${conversationId}#p-${clientMessageId}`;
}

/** 128 random bits; `randomUUID` is missing where the console is served without TLS. */
function newClientMessageId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

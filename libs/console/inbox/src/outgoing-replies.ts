import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient, LiveStream, Session, type Trouble, troubleOf } from '@feelori/console/core';
import { type KeptReply, KeptReplies } from './kept-replies';

/** A reply on its way to the server; `trouble` says why it did not get there. */
export interface OutgoingReply extends KeptReply {
  state: 'sending' | 'accepted' | 'failed';
  trouble: Trouble | null;
}

/**
 * Replies between the composer and the thread. Each keeps its id with every try, so that the server knows one that had
 * arrived after all. Those of one conversation go one after the other. They outlive a change of conversation, and a
 * closed tab: whoever opens the console next under the same name sends what was left. What found no server goes again
 * by itself when there is one.
 */
@Injectable({ providedIn: 'root' })
export class OutgoingReplies {
  private readonly api = inject(ApiClient);
  private readonly kept = inject(KeptReplies);
  private readonly user = inject(Session).user;
  private readonly all = signal<readonly OutgoingReply[]>([]);
  private readonly lines = new Map<string, Promise<void>>();
  readonly replies = this.all.asReadonly();

  constructor() {
    const live = inject(LiveStream).state;
    effect(() => {
      const userId = this.user()?.id;
      untracked(() => this.restore(userId));
    });
    effect(() => {
      if (live() === 'live') untracked(() => this.retryUnreached());
    });
  }

  send(conversationId: string, text: string): void {
    const clientMessageId = newClientMessageId();
    const reply = { clientMessageId, conversationId, text, state: 'sending', trouble: null } as const;
    const userId = this.user()?.id;
    if (userId !== undefined) this.kept.keep(userId, reply);
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

  /** Gives up one that failed; its words are the caller's to keep. */
  discard(clientMessageId: string): void {
    this.drop(({ state, clientMessageId: id }) => state === 'failed' && id === clientMessageId);
  }

  /** Forgets those that the thread shows itself by now, by the ids of its outbox entries. */
  forgetShown(entryIds: ReadonlySet<string>): void {
    this.drop((one) => entryIds.has(entryIdOf(one)));
  }

  /** What this person had on the way when the page was left; another person's is not theirs to send. */
  private restore(userId: string | undefined): void {
    const left = userId === undefined ? [] : this.kept.of(userId);
    const replies = left.map((reply) => ({ ...reply, state: 'sending', trouble: null }) as const);
    this.all.set(replies);
    for (const reply of replies) this.post(reply);
  }

  private retryUnreached(): void {
    for (const { clientMessageId, trouble } of this.all()) {
      if (trouble?.code === 'unreachable') this.retry(clientMessageId);
    }
  }

  private drop(which: (reply: OutgoingReply) => boolean): void {
    const gone = new Set(
      this.all()
        .filter(which)
        .map(({ clientMessageId }) => clientMessageId),
    );
    if (gone.size === 0) return;
    this.all.update((all) => all.filter(({ clientMessageId }) => !gone.has(clientMessageId)));
    const userId = this.user()?.id;
    if (userId !== undefined) this.kept.forget(userId, gone);
  }

  private post({ conversationId, clientMessageId, text }: OutgoingReply): void {
    const before = this.lines.get(conversationId) ?? Promise.resolve();
    const call = { path: { id: conversationId }, body: { clientMessageId, text } };
    const userId = this.user()?.id;
    const line = before.then(async () => {
      // Somebody else signed in while it waited: it stays kept for the one who wrote it.
      if (this.user()?.id !== userId) return;
      try {
        await this.api.send(ENDPOINTS.reply, call);
        if (userId !== undefined) this.kept.forget(userId, new Set([clientMessageId]));
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
function entryIdOf({ conversationId, clientMessageId }: KeptReply): string {
  return `${conversationId}#p-${clientMessageId}`;
}

/** 128 random bits; `randomUUID` is missing where the console is served without TLS. */
function newClientMessageId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type Endpoint, ENDPOINTS, personEntryId, type ThreadReply } from '@feelori/contracts';
import { ApiClient, type Failure, failureOf, Session } from '@feelori/console/core';
import { ChosenFiles, FileTrouble } from './chosen-files';
import { type KeptProduct, type KeptReply, KeptReplies } from './kept-replies';
import type { KeptTemplate } from './kept-template';
import { newClientId } from './new-client-id';
import { ReplyHold } from './reply-hold';
import { whenReachable } from './when-reachable';

const NO_ANSWER = { code: 'unknown', retryAfterSeconds: null, correlationId: null } as const;

/** A reply on its way to the server; `failure` says why it did not get there. */
export interface OutgoingReply extends KeptReply {
  state: 'sending' | 'accepted' | 'failed';
  failure: Failure | null;
}

/** Found again later than this, a reply waits for its writer to say whether it is still meant. */
const STALE_MS = 15 * 60_000;
const STALE = 'it was written a while ago. Send it again if you still mean it.';
const TAKEN_BACK = 'you took it back.';

/**
 * Replies between the composer and the thread. Each keeps its id with every try, so that the server knows one that had
 * arrived after all. Those of one conversation go one after the other. They outlive a change of conversation, and a
 * closed tab: whoever opens the console soon under the same name sends what was left. What found no server goes again by
 * itself when there is one; what was refused, or is old, only when its writer says so.
 */
@Injectable({ providedIn: 'root' })
export class OutgoingReplies {
  private readonly api = inject(ApiClient);
  private readonly kept = inject(KeptReplies);
  private readonly hold = inject(ReplyHold);
  private readonly files = inject(ChosenFiles);
  private readonly user = inject(Session).user;
  /** The person's record is a new one with every token; the person is not. */
  private readonly userId = computed(() => this.user()?.id);
  private readonly all = signal<readonly OutgoingReply[]>([]);
  private readonly lines = new Map<string, Promise<void>>();
  private readonly reach = whenReachable(() => this.retryUnreached());
  readonly replies = this.all.asReadonly();

  constructor() {
    effect(() => {
      const userId = this.userId();
      untracked(() => this.restore(userId));
    });
  }

  send(
    conversationId: string,
    text: string,
    file?: KeptReply['file'],
    clientMessageId = newClientId(),
  ): void {
    if (file !== undefined) this.files.mark([file.key], true);
    this.begin({ clientMessageId, conversationId, text, file });
  }

  /** `text`: how it reads, until the thread has it. */
  sendTemplate(conversationId: string, text: string, template: KeptTemplate, file?: KeptReply['file']): void {
    if (file !== undefined) this.files.mark([file.key], true);
    this.begin({ clientMessageId: newClientId(), conversationId, text, template, file });
  }

  sendProduct(conversationId: string, product: KeptProduct, clientMessageId = newClientId()): void {
    this.begin({ clientMessageId, conversationId, text: product.title, product });
  }

  private begin(said: Omit<KeptReply, 'writtenAt' | 'refusal'>): void {
    const kept = { ...said, writtenAt: Date.now(), refusal: null };
    const reply = { ...kept, state: 'sending', failure: null } as const;
    const userId = this.userId();
    if (userId !== undefined) this.kept.keep(userId, kept);
    this.hold.begin(said.clientMessageId, kept.writtenAt);
    this.all.update((all) => [...all, reply]);
    this.post(reply);
  }

  /** Tries one that failed again, under the same id. */
  retry(clientMessageId: string): void {
    const failed = this.find(clientMessageId);
    if (failed?.state !== 'failed') return;
    this.change(clientMessageId, { state: 'sending', failure: null });
    this.post(failed);
  }

  /** Gives up one that failed, is still held, or whose file is still on its way; its words and its file are the caller's to keep. */
  discard(clientMessageId: string): void {
    this.drop((one) => one.clientMessageId === clientMessageId && this.mayGo(one));
    this.hold.release(clientMessageId);
  }

  /** Stops one that may still be given up, and keeps it: its writer may put something else in its place. */
  stop(clientMessageId: string): void {
    const reply = this.find(clientMessageId);
    const userId = this.userId();
    if (userId === undefined || reply?.state !== 'sending' || !this.mayGo(reply)) return;
    this.fail(userId, reply, { ...NO_ANSWER, text: TAKEN_BACK });
    this.hold.release(clientMessageId);
  }

  /** Whether it can be taken back as if it had never been sent. */
  isHeld({ clientMessageId, state }: OutgoingReply): boolean {
    return state === 'sending' && this.hold.isHeld(clientMessageId);
  }

  /** Does not wait any longer with this one, nor with what was said before it. */
  release({ clientMessageId, conversationId }: OutgoingReply): void {
    const line = this.all().filter((one) => one.conversationId === conversationId);
    const last = line.findIndex((one) => one.clientMessageId === clientMessageId);
    for (const one of line.slice(0, last + 1)) this.hold.release(one.clientMessageId);
  }

  /** Whether its file is not at the server yet, so that it can still be held back. */
  isUploading({ file, state }: OutgoingReply): boolean {
    const chosen = this.files.files().find(({ key }) => key === file?.key);
    return state === 'sending' && chosen?.state === 'uploading';
  }

  /** Forgets those that the thread shows itself by now, by the ids of its outbox entries. */
  forgetShown(entryIds: ReadonlySet<string>): void {
    for (const file of this.drop((one) => entryIds.has(entryIdOf(one)))) this.files.forget(file);
  }

  /** What this person had on the way when the page was left; another person's is not theirs to send. */
  private restore(userId: string | undefined): void {
    const left = userId === undefined ? [] : this.kept.of(userId);
    const replies = left.map((reply) => restored(reply, Date.now()));
    this.all.set(replies);
    for (const reply of replies) {
      if (reply.state !== 'sending') continue;
      this.hold.begin(reply.clientMessageId, reply.writtenAt);
      this.post(reply);
    }
  }

  private retryUnreached(): void {
    for (const { clientMessageId, failure } of this.all()) {
      if (failure?.code === 'unreachable') this.retry(clientMessageId);
    }
  }

  /** Gives the keys of their files. */
  private drop(which: (reply: OutgoingReply) => boolean): string[] {
    const dropped = this.all().filter(which);
    const gone = new Set(dropped.map(({ clientMessageId }) => clientMessageId));
    if (gone.size === 0) return [];
    this.all.update((all) => all.filter(({ clientMessageId }) => !gone.has(clientMessageId)));
    const userId = this.userId();
    if (userId !== undefined) this.kept.forget(userId, gone);
    return dropped.flatMap(({ file }) => (file === undefined ? [] : [file.key]));
  }

  private mayGo(one: OutgoingReply): boolean {
    return one.state === 'failed' || this.isHeld(one) || this.isUploading(one);
  }

  private post(reply: OutgoingReply): void {
    const { conversationId, clientMessageId } = reply;
    const before = this.lines.get(conversationId) ?? Promise.resolve();
    const userId = this.userId();
    const line = before.then(async () => {
      await this.hold.passed(clientMessageId, reply.writtenAt);
      // Taken back here.
      if (this.find(clientMessageId)?.state !== 'sending') return;
      // Somebody else signed in while it waited: it stays kept for the one who wrote it.
      if (userId === undefined || this.userId() !== userId) return;
      // Another tab took it back, or saw it arrive.
      if (!this.kept.holds(userId, clientMessageId)) {
        this.drop((one) => one.clientMessageId === clientMessageId);
        return;
      }
      await this.ask(userId, reply);
    });
    this.lines.set(conversationId, line);
  }

  private async ask(userId: string, reply: OutgoingReply): Promise<void> {
    const { clientMessageId, file } = reply;
    try {
      const attachmentId = file && (file.id ?? (await this.files.idOf(file.key)));
      if (!this.kept.holds(userId, clientMessageId) || this.isStopped(clientMessageId)) return;
      const { endpoint, body } = requestOf(reply, attachmentId);
      await this.api.send(endpoint, { path: { id: reply.conversationId }, body, keepalive: true });
      if (file !== undefined) this.files.settle(file.key);
      this.kept.forget(userId, new Set([clientMessageId]));
      this.change(clientMessageId, { state: 'accepted' });
      this.reach.reached();
    } catch (error) {
      // It was held back meanwhile.
      if (!this.kept.holds(userId, clientMessageId)) {
        this.drop((one) => one.clientMessageId === clientMessageId);
        return;
      }
      if (this.isStopped(clientMessageId)) return;
      const failure = error instanceof FileTrouble ? error.failure : failureOf(error);
      if (failure.code === 'not_found' && file !== undefined) this.files.renew(file.key);
      this.fail(userId, reply, failure);
      if (failure.code === 'unreachable') this.reach.failed();
    }
  }

  private fail(userId: string, reply: OutgoingReply, failure: Failure): void {
    const refusal = failure.code === 'unreachable' ? null : failure.text;
    this.kept.keep(userId, { ...reply, refusal });
    this.change(reply.clientMessageId, { state: 'failed', failure });
  }

  private isStopped(clientMessageId: string): boolean {
    return this.find(clientMessageId)?.state === 'failed';
  }

  private find(clientMessageId: string): OutgoingReply | undefined {
    return this.all().find((one) => one.clientMessageId === clientMessageId);
  }

  private change(clientMessageId: string, change: Partial<OutgoingReply>): void {
    this.all.update((all) =>
      all.map((one) => (one.clientMessageId === clientMessageId ? { ...one, ...change } : one)),
    );
  }
}

/** It was chosen, not written: there is nothing to put back into the box. */
export function hasNoWords({ template, product }: KeptReply): boolean {
  return template !== undefined || product !== undefined;
}

/** What asks the server to say it. */
function requestOf(
  { clientMessageId, text, template, product }: KeptReply,
  attachmentId: string | undefined,
): { endpoint: Endpoint<ThreadReply>; body: object } {
  if (product !== undefined) {
    return { endpoint: ENDPOINTS.productReply, body: { clientMessageId, productId: product.id } };
  }
  if (template !== undefined) {
    const header = attachmentId === undefined ? {} : { header: { attachmentId } };
    return { endpoint: ENDPOINTS.templateReply, body: { clientMessageId, ...template, ...header } };
  }
  const body = { clientMessageId, text, ...(attachmentId !== undefined && { attachmentId }) };
  return { endpoint: ENDPOINTS.reply, body };
}

/** As it was left: on its way, unless it was refused or is not new any more. */
function restored(kept: KeptReply, now: number): OutgoingReply {
  const why = kept.refusal ?? (now - kept.writtenAt > STALE_MS ? STALE : null);
  if (why === null) return { ...kept, state: 'sending', failure: null };
  return { ...kept, state: 'failed', failure: { ...NO_ANSWER, text: why } };
}

/** The id under which the server keeps it, as `ThreadReply.entryId` names it. */
function entryIdOf({ conversationId, clientMessageId }: KeptReply): string {
  return personEntryId(conversationId, clientMessageId);
}

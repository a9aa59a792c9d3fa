import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { AttachedKind } from '@feelori/contracts';
import { type Failure, failureOf, LiveStream, Session } from '@feelori/console/core';
import { FileUploads } from './file-uploads';
import { type KeptFile, KeptFiles } from './kept-files';
import { KeptReplies } from './kept-replies';
import { newClientId } from './new-client-id';

/** A file that a person chose to send, and how far it is on its way to the server. */
export interface ChosenFile {
  key: string;
  conversationId: string;
  kind: AttachedKind;
  name: string;
  size: number;
  /** Address of a picture's own bytes, to look at. */
  preview: string | null;
  /** From 0 to 1. */
  progress: number;
  state: 'uploading' | 'uploaded' | 'failed';
  failure: Failure | null;
  /** A reply or a template carries it: it does not wait beside the box. */
  isSent: boolean;
}

/** Why a file is not at the server. */
export class FileTrouble extends Error {
  constructor(readonly failure: Failure) {
    super(failure.text);
  }
}

const GONE: Failure = {
  code: 'unknown',
  text: 'the file is not in this browser any more. Attach it again.',
  retryAfterSeconds: null,
  correlationId: null,
};

type NewFile = Pick<KeptFile, 'conversationId' | 'kind' | 'type' | 'name' | 'blob' | 'inTemplate'>;

/**
 * Files between the moment they are chosen and the reply that carries them. They are uploaded at once, while the words are
 * still being written; each once, unless its upload failed.
 */
@Injectable({ providedIn: 'root' })
export class ChosenFiles {
  private readonly uploads = inject(FileUploads);
  private readonly store = inject(KeptFiles);
  private readonly replies = inject(KeptReplies);
  private readonly user = inject(Session).user;
  private readonly userId = computed(() => this.user()?.id);
  private readonly all = signal<readonly ChosenFile[]>([]);
  private readonly kept = new Map<string, KeptFile>();
  private readonly running = new Map<string, { id: Promise<string>; abort: AbortController }>();
  private restored: Promise<void> = Promise.resolve();
  readonly files = this.all.asReadonly();

  constructor() {
    effect(() => {
      const userId = this.userId();
      untracked(() => {
        this.restored = this.restore(userId);
        void this.restored.then(() => this.uploadWaiting());
      });
    });
    const live = inject(LiveStream).state;
    effect(() => {
      if (live() === 'live') untracked(() => this.uploadWaiting());
    });
  }

  /** Gives its key. */
  choose(file: NewFile): string {
    const key = newClientId();
    const userId = this.userId();
    if (userId === undefined) return key;
    const kept = { ...file, key, userId, chosenAt: Date.now(), uploadedId: null };
    void this.store.keep(kept);
    this.show(kept);
    this.upload(key);
    return key;
  }

  /** Begins its upload, or tries it again. */
  upload(key: string): void {
    this.idOf(key).catch(() => undefined);
  }

  /** Under which id the server has it, once it has. Rejects with `FileTrouble`. */
  async idOf(key: string): Promise<string> {
    await this.restored;
    const file = this.kept.get(key);
    if (file === undefined) throw new FileTrouble(GONE);
    if (file.uploadedId !== null) return file.uploadedId;
    const known = this.running.get(key);
    if (known !== undefined) return known.id;
    const abort = new AbortController();
    const id = this.begin(file, abort.signal).finally(() => this.running.delete(key));
    this.running.set(key, { id, abort });
    return id;
  }

  /** The server does not know its id any more: the next look at it uploads it anew. */
  renew(key: string): void {
    const file = this.kept.get(key);
    if (file !== undefined) file.uploadedId = null;
  }

  /** Whether a reply carries it, or it waits beside the box (again). */
  mark(keys: readonly string[], isSent: boolean): void {
    this.all.update((all) => all.map((one) => (keys.includes(one.key) ? { ...one, isSent } : one)));
  }

  /** The reply that carries it is at the server: a reload must not find it again. */
  settle(key: string): void {
    void this.store.forget(key);
  }

  /** Nobody wants it any more, or the server has it for good. */
  forget(key: string): void {
    this.running.get(key)?.abort.abort();
    this.kept.delete(key);
    void this.store.forget(key);
    const file = this.all().find((one) => one.key === key);
    if (file?.preview != null) URL.revokeObjectURL(file.preview);
    this.all.update((all) => all.filter((one) => one.key !== key));
  }

  private async begin(file: KeptFile, signal: AbortSignal): Promise<string> {
    const { key } = file;
    this.change(key, { state: 'uploading', progress: 0, failure: null });
    const progress = (part: number): void => this.change(key, { progress: part });
    try {
      const { id } = await this.uploads.upload(file, { signal, progress });
      file.uploadedId = id;
      if (this.kept.has(key)) void this.store.keep(file);
      this.change(key, { state: 'uploaded', progress: 1 });
      return id;
    } catch (error) {
      const failure = failureOf(error);
      this.change(key, { state: 'failed', failure });
      throw new FileTrouble(failure);
    }
  }

  /** Those beside the box that found no server, or were left when the page was; a reply's own go with the reply. */
  private uploadWaiting(): void {
    for (const { key, isSent, failure, state } of this.all()) {
      const isDue = state === 'uploading' || failure?.code === 'unreachable';
      if (!isSent && isDue && !this.running.has(key)) this.upload(key);
    }
  }

  private async restore(userId: string | undefined): Promise<void> {
    for (const { key, preview } of this.all()) {
      this.running.get(key)?.abort.abort();
      if (preview !== null) URL.revokeObjectURL(preview);
    }
    this.kept.clear();
    this.all.set([]);
    if (userId === undefined) return;
    const left = await this.store.of(userId);
    if (this.userId() !== userId) return;
    const sent = new Set(this.replies.of(userId).flatMap(({ file }) => (file ? [file.key] : [])));
    for (const file of left) if (!this.kept.has(file.key)) this.show(file, sent.has(file.key));
  }

  private show(kept: KeptFile, isInReply = false): void {
    const { key, conversationId, kind, name, blob, uploadedId } = kept;
    const isSent = isInReply || kept.inTemplate === true;
    this.kept.set(key, kept);
    const preview = kind === 'image' ? URL.createObjectURL(blob) : null;
    const isThere = uploadedId !== null;
    const how = {
      progress: isThere ? 1 : 0,
      state: isThere ? 'uploaded' : 'uploading',
      failure: null,
    } as const;
    this.all.update((all) => [
      ...all,
      { key, conversationId, kind, name, size: blob.size, preview, ...how, isSent },
    ]);
  }

  private change(key: string, change: Partial<ChosenFile>): void {
    this.all.update((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }
}

import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { AttachedKind } from '@feelori/contracts';

/** A file that a person chose, with its bytes. */
export interface KeptFile {
  key: string;
  userId: string;
  conversationId: string;
  kind: AttachedKind;
  type: string;
  name: string;
  blob: Blob;
  /** Milliseconds since 1970. */
  chosenAt: number;
  /** Under which id the server has it. */
  uploadedId: string | null;
  /** It stands in a template, never beside the box. */
  inTemplate?: boolean;
}

/** As long as the server keeps what nobody sent. */
const KEPT_MS = 24 * 60 * 60_000;
const DATABASE = 'feelori.files';
const STORE = 'files';

/**
 * Files on their way, kept in this browser so that a reload loses none. Where it keeps nothing (a private window, no room)
 * they live as long as the page.
 */
@Injectable({ providedIn: 'root' })
export class KeptFiles {
  private readonly factory = inject(DOCUMENT).defaultView?.indexedDB;
  private opened: Promise<IDBDatabase> | undefined;

  async keep(file: KeptFile): Promise<void> {
    await this.run('readwrite', (store) => store.put(file));
  }

  async forget(key: string): Promise<void> {
    await this.run('readwrite', (store) => store.delete(key));
  }

  /** This person's, in the order they were chosen; what is too old goes. */
  async of(userId: string, now = Date.now()): Promise<KeptFile[]> {
    const all = (await this.run<KeptFile[]>('readonly', (store) => store.getAll())) ?? [];
    const old = all.filter(({ chosenAt }) => now - chosenAt > KEPT_MS);
    for (const { key } of old) await this.forget(key);
    return all
      .filter((file) => file.userId === userId && !old.includes(file))
      .sort((a, b) => a.chosenAt - b.chosenAt);
  }

  /** Null where nothing can be kept. */
  private async run<Result>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest,
  ): Promise<Result | null> {
    try {
      const store = (await this.database()).transaction(STORE, mode).objectStore(STORE);
      return await answerOf<Result>(ask(store));
    } catch {
      return null;
    }
  }

  private database(): Promise<IDBDatabase> {
    this.opened ??= new Promise((resolve, reject) => {
      if (this.factory === undefined) return reject(new Error('this browser keeps no files'));
      const request = this.factory.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
      answerOf<IDBDatabase>(request).then(resolve, reject);
    });
    return this.opened;
  }
}

function answerOf<Result>(request: IDBRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}

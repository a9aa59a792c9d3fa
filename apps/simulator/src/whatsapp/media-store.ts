import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { Wamids } from './wamids';

/** A stored file. */
export interface Media {
  id: string;
  mimeType: string;
  bytes: Buffer;
  /** Digest; webhooks carry it as base64, the media GET as hex. */
  sha256: Buffer;
  /** Simulated time at which the id ends, milliseconds. */
  until: number;
}

/** Largest size by kind, bytes (docs/whatsapp.md §3). */
const MOST_BYTES: ReadonlyArray<readonly [RegExp, number]> = [
  [/^image\/(jpeg|png)$/, 5 * 1024 ** 2],
  [/^image\/webp$/, 500 * 1024],
  [/^audio\/(aac|amr|mpeg|mp4|ogg)/, 16 * 1024 ** 2],
  [/^video\/(mp4|3gpp)$/, 16 * 1024 ** 2],
  [/^(text\/plain|application\/(pdf|msword|vnd\.[\w.-]+))$/, 100 * 1024 ** 2],
];
const URL_LIFE_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
/** How long ids live: what a customer attached 7 days, what the shop uploaded 30. */
const [ATTACHED_LIFE_MS, UPLOADED_LIFE_MS] = [7 * DAY_MS, 30 * DAY_MS];
const KEPT = 500;

/** Files uploaded by the shop or attached by customers, with download tokens that live 5 minutes. */
export class MediaStore {
  private readonly files = new Map<string, Media>();
  private readonly tokens = new Map<string, { id: string; until: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly ids: Wamids,
  ) {}

  /** True when this type may be uploaded in this size. */
  static accepts(mimeType: string, size: number): boolean {
    return size > 0 && size <= MediaStore.mostBytes(mimeType);
  }

  /** The largest size of this type; 0 for one that is not taken. */
  static mostBytes(mimeType: string): number {
    return MOST_BYTES.find(([type]) => type.test(mimeType))?.[1] ?? 0;
  }

  /** Stores a file that a customer attached (the newest 500 files are kept). */
  add(mimeType: string, bytes: Buffer): Media {
    return this.keep(mimeType, bytes, ATTACHED_LIFE_MS);
  }

  /** Stores a file that the shop uploaded. */
  upload(mimeType: string, bytes: Buffer): Media {
    return this.keep(mimeType, bytes, UPLOADED_LIFE_MS);
  }

  /** The file with this id, while the id lives. */
  find(id: string): Media | undefined {
    const file = this.files.get(id);
    return file && this.clock.now() < file.until ? file : undefined;
  }

  /** A fresh download token. */
  token(id: string): string {
    for (const [token, { until }] of this.tokens) if (until < this.clock.now()) this.tokens.delete(token);
    const token = randomBytes(18).toString('base64url');
    this.tokens.set(token, { id, until: this.clock.now() + URL_LIFE_MS });
    return token;
  }

  /** The file behind a token that has not run out. */
  byToken(token: string): Media | undefined {
    const entry = this.tokens.get(token);
    return entry && entry.until >= this.clock.now() ? this.find(entry.id) : undefined;
  }

  /** Deletes a file; false when there was none. */
  remove(id: string): boolean {
    return this.files.delete(id);
  }

  /** Forgets all files. */
  reset(): void {
    this.files.clear();
    this.tokens.clear();
  }

  private keep(mimeType: string, bytes: Buffer, lifeMs: number): Media {
    const media = {
      id: this.ids.nextMedia(),
      mimeType,
      bytes,
      sha256: createHash('sha256').update(bytes).digest(),
      until: this.clock.now() + lifeMs,
    };
    this.files.set(media.id, media);
    for (const id of this.files.keys()) {
      if (this.files.size <= KEPT) break;
      this.files.delete(id);
    }
    return media;
  }
}

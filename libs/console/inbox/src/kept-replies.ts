import { DOCUMENT, inject, Injectable } from '@angular/core';
import { isKeptTemplate, type KeptTemplate } from './kept-template';

/** A product that a person chose to show; its name is for their eyes. */
export interface KeptProduct {
  id: string;
  title: string;
}

/** A reply that the server has not taken yet. */
export interface KeptReply {
  clientMessageId: string;
  conversationId: string;
  /** Empty only beside a file. */
  text: string;
  /** The file it carries, by its key in this browser; with the server's id where only that is known. */
  file?: { key: string; name: string; id?: string } | undefined;
  /** Of what is no words of their own: which template it is, and what stands in it. */
  template?: KeptTemplate | undefined;
  /** A product of the shop to show: what is said of it is what the shop says when it goes. */
  product?: KeptProduct | undefined;
  /** Milliseconds since 1970. */
  writtenAt: number;
  /** Why the server would not take it, in words; null when it never answered. */
  refusal: string | null;
}

/** More than anybody writes while a server is away; beyond it the oldest go. */
const KEPT_MAX = 100;

/**
 * Replies on their way to the server, kept on this machine so that a closed tab loses none. By person: what one wrote
 * is never sent under the name of another who signs in here later.
 */
@Injectable({ providedIn: 'root' })
export class KeptReplies {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  /** In the order they were written; nothing of what does not read as replies. */
  of(userId: string): KeptReply[] {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(keyOf(userId)) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isKept) : [];
    } catch {
      return [];
    }
  }

  keep(userId: string, reply: KeptReply): void {
    const { clientMessageId, conversationId, text, file, template, product, writtenAt, refusal } = reply;
    const all = [...this.of(userId)];
    const at = all.findIndex((one) => one.clientMessageId === clientMessageId);
    const kept = { clientMessageId, conversationId, text, file, template, product, writtenAt, refusal };
    all.splice(at < 0 ? all.length : at, 1, kept);
    this.write(userId, all.slice(-KEPT_MAX));
  }

  /** False once another tab took it back, or saw it arrive. True where nothing can be kept at all. */
  holds(userId: string, clientMessageId: string): boolean {
    if (this.storage === undefined) return true;
    return this.of(userId).some((one) => one.clientMessageId === clientMessageId);
  }

  forget(userId: string, clientMessageIds: ReadonlySet<string>): void {
    const before = this.of(userId);
    const left = before.filter((one) => !clientMessageIds.has(one.clientMessageId));
    if (left.length < before.length) this.write(userId, left);
  }

  private write(userId: string, kept: readonly KeptReply[]): void {
    if (kept.length === 0) this.storage?.removeItem(keyOf(userId));
    else this.storage?.setItem(keyOf(userId), JSON.stringify(kept));
  }
}

function keyOf(userId: string): string {
  return `feelori.outgoing.${userId}`;
}

function isKept(value: unknown): value is KeptReply {
  if (typeof value !== 'object' || value === null) return false;
  const { clientMessageId, conversationId, text, file, template, product, writtenAt, refusal } =
    value as Partial<Record<keyof KeptReply, unknown>>;
  const isNamed = [clientMessageId, conversationId].every(
    (field) => typeof field === 'string' && field !== '',
  );
  const hasWords = typeof text === 'string' && (text !== '' || isFile(file));
  if (template !== undefined && !isKeptTemplate(template)) return false;
  if (product !== undefined && !isProduct(product)) return false;
  return (
    isNamed && hasWords && typeof writtenAt === 'number' && (refusal === null || typeof refusal === 'string')
  );
}

function isProduct(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title } = value as Partial<Record<keyof KeptProduct, unknown>>;
  return typeof id === 'string' && typeof title === 'string';
}

function isFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}

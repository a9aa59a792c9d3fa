import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { CustomerLists } from '@feelori/records/customers';
import { PrivacyRequests } from '@feelori/records/privacy-requests';
import { CustomerEraser } from '@feelori/skills/erasure';
import { PhoneOrderBook, PhoneOrderTaker } from '@feelori/skills/phone-orders';
import { askedAbout, type AskedAbout } from './asked-about';

/** Shopify asks for the shop's owner, who has installed the app there. */
const SHOPIFY: Actor = { id: 'shopify', name: 'Shopify', role: 'owner', address: '' };

/** Answers what Shopify asks about data of persons: an erasure begins at once, an export waits for a person of the shop. */
@Injectable()
export class PrivacyAnswers {
  constructor(
    private readonly requests: PrivacyRequests,
    private readonly lists: CustomerLists,
    private readonly eraser: CustomerEraser,
    private readonly book: PhoneOrderBook,
    private readonly taker: PhoneOrderTaker,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a webhook whose signature was checked; bears repetition. False where it asks, but not for what its topic says.
   * Rejects when it was not kept: Shopify comes again.
   */
  async take(topic: unknown, webhookId: unknown, body: string): Promise<boolean> {
    const asked = askedAbout(topic, body);
    if (asked === 'unreadable') return false;
    if (asked === null) return true;
    const customerIds = await this.customersOf(asked);
    // Also where the note was written by an earlier try: an erasure that has begun is the same one.
    if (asked.topic === 'customers/redact') {
      for (const id of customerIds) await this.eraser.erase(id, { by: null, source: 'shop' });
      // Also where they never wrote here.
      await this.book.forget(asked.orderIds, asked.phone === null ? [] : [asked.phone]);
    }
    if (asked.topic === 'shop/redact') await this.taker.forgetAll();
    const at = this.clock.now();
    const _id = idOf(webhookId, asked.topic, body);
    const waits = asked.topic === 'customers/data_request' && customerIds.length > 0;
    const change = {
      action: 'privacy.asked' as const,
      about: `privacy request ${_id}`,
      before: {},
      after: { topic: asked.topic, customers: customerIds },
    };
    await this.requests.note(
      { _id, topic: asked.topic, askedAt: at, customerIds, doneAt: waits ? null : at, doneBy: null },
      auditEntry(SHOPIFY, at, change),
    );
    return true;
  }

  /** By the whole number: nobody is erased because a number looks like another one. */
  private async customersOf({ phone }: AskedAbout): Promise<string[]> {
    if (phone === null) return [];
    const found = await this.lists.identified(phone, { whole: true });
    return found.map(({ _id }) => _id);
  }
}

/** Webhooks without an id are the same when they say the same. */
function idOf(webhookId: unknown, topic: string, body: string): string {
  if (typeof webhookId === 'string' && /^[\w-]{1,100}$/.test(webhookId)) return webhookId;
  return createHash('sha256').update(`${topic}\n${body}`).digest('base64url');
}

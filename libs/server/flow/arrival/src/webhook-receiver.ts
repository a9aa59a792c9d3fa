import { Injectable, Logger } from '@nestjs/common';
import { type DecodedWebhook, decodeWebhook, itemHash, type QuarantineReason } from '@feelori/edges/whatsapp';
import { Batcher, type BatchResult, Overloaded } from '@feelori/platform/batch';
import { Clock } from '@feelori/platform/clock';
import { correlationId } from '@feelori/platform/log';
import { DatabaseUnavailable, isDatabaseDown, isDocumentFault, MongoGate } from '@feelori/platform/mongo';
import { Settings } from '@feelori/platform/settings';
import { inSpan } from '@feelori/platform/tracing';
import { ErasedMessages } from '@feelori/records/erasures';
import { Quarantine } from '@feelori/records/quarantine';
import { AppMessageReceiver } from './app-message-receiver';
import { quarantineRow } from './arrival-rows';
import { FollowUps } from './follow-ups';
import { MessageReceiver } from './message-receiver';
import { NotStored } from './not-stored';
import { PreferenceReceiver } from './preference-receiver';
import { StatusReceiver } from './status-receiver';
import { TemplateNewsReceiver } from './template-news-receiver';
import { messageIdsIn, withoutErased } from './without-erased';

const STORE_MS = 5_000;
/** Measured at 64 connections: a quarter more webhooks a second than without, since a small batch costs what a large one does. */
const STORE_EVERY_MS = 8;
/** Nobody waits for a status, and three come for each reply: larger batches halve what they cost the database. */
const STATUSES_EVERY_MS = 100;
const MEGABYTE = 1024 * 1024;
const COMPLAIN_EVERY_MS = 60_000;
/** What everybody hears while the database is known to be down. */
const KNOWN_DOWN = new NotStored(new DatabaseUnavailable());

/** Receives verified webhook bodies; what arrives together is stored and woken together. */
@Injectable()
export class WebhookReceiver {
  private readonly logger = new Logger('Arrival');
  private complainedAt = -Infinity;
  private readonly webhooks = this.batcher(STORE_EVERY_MS);
  /** Webhooks without a message, of which no customer notices when they are taken in. */
  private readonly statusWebhooks = this.batcher(STATUSES_EVERY_MS);

  constructor(
    private readonly clock: Clock,
    private readonly messages: MessageReceiver,
    private readonly statuses: StatusReceiver,
    private readonly preferences: PreferenceReceiver,
    private readonly appMessages: AppMessageReceiver,
    private readonly templates: TemplateNewsReceiver,
    private readonly quarantine: Quarantine,
    private readonly erased: ErasedMessages,
    private readonly settings: Settings,
    private readonly followUps: FollowUps,
    private readonly gate: MongoGate,
  ) {
    // Whoever waits for a slot would wait for a deadline, and be told the same.
    gate.onDown(() => {
      for (const batcher of [this.webhooks, this.statusWebhooks]) {
        batcher.rejectWaiting(new DatabaseUnavailable());
      }
    });
  }

  /**
   * Resolves once every item of the body is stored; a body that the database will never take is kept whole in
   * quarantine instead. Rejects with `Overloaded`, or with `NotStored` for whatever else keeps it out: then it has to
   * come again. While the database is known to be down it rejects at once.
   */
  async take(body: Buffer): Promise<void> {
    if (this.gate.isDown) throw KNOWN_DOWN;
    const webhook = this.decode(body);
    if (webhook === null) {
      await this.setAside(body, 'undecodable');
      return;
    }
    try {
      const request = correlationId();
      if (request !== null) webhook.correlationId = request;
      const facts = { 'feelori.messages': webhook.messages.length };
      await inSpan({ name: 'store webhook', facts }, () => this.store(webhook, body.length));
    } catch (error) {
      if (error instanceof Overloaded) throw error;
      if (!isDocumentFault(error)) throw this.notStored(error);
      await this.setAside(body, 'refused');
    }
  }

  /**
   * As `take`, for a body that is in quarantine already: there it has to stay for the reason that is given, or it is
   * `stored` where it belongs, or `not-stored`, now.
   */
  async takeAgain(body: Buffer): Promise<'stored' | 'not-stored' | QuarantineReason> {
    const webhook = this.decode(body);
    if (webhook === null) return 'undecodable';
    const whole = webhook.quarantined.find(({ hash }) => hash === itemHash(body));
    if (whole) return whole.reason;
    try {
      if (this.gate.isDown) return 'not-stored';
      await this.store(webhook, body.length);
      return 'stored';
    } catch (error) {
      return isDocumentFault(error) ? 'refused' : 'not-stored';
    }
  }

  private store(webhook: DecodedWebhook, bytes: number): Promise<void> {
    // Whoever answers in the app is not to be talked over.
    const someoneWaits = webhook.messages.length + webhook.appMessages.length > 0;
    return (someoneWaits ? this.webhooks : this.statusWebhooks).add(webhook, bytes);
  }

  /** Null for a body that breaks the decoder: a mistake of ours, which must not cost the message. */
  private decode(body: Buffer): DecodedWebhook | null {
    try {
      return decodeWebhook(body);
    } catch (error) {
      this.logger.error({ err: error, msg: 'a webhook could not be decoded' });
      return null;
    }
  }

  private async setAside(body: Buffer, reason: QuarantineReason): Promise<void> {
    const part = { reason, field: null, body: body.toString('utf8'), hash: itemHash(body) };
    try {
      await this.quarantine.storeMany([quarantineRow(part, this.clock.now())]);
    } catch (error) {
      throw this.notStored(error);
    }
  }

  /** What is neither the document's fault nor the database's is worth a line, but not one for each webhook. */
  private notStored(cause: unknown): NotStored {
    const now = performance.now();
    if (!isDatabaseDown(cause) && now - this.complainedAt > COMPLAIN_EVERY_MS) {
      this.complainedAt = now;
      this.logger.error({ err: cause, msg: 'webhooks are not stored' });
    }
    return new NotStored(cause);
  }

  private batcher(restMs: number): Batcher<DecodedWebhook, void> {
    return new Batcher<DecodedWebhook, void>({
      slots: 2,
      restMs,
      start: 'at-once',
      size: 500,
      bytes: 8 * MEGABYTE,
      waiting: { items: 2_000, bytes: 32 * MEGABYTE },
      deadline: { ms: STORE_MS, what: 'database: webhooks' },
      splitsOn: isDocumentFault,
      run: (webhooks) => this.storeTogether(webhooks),
    });
  }

  private async storeTogether(came: readonly DecodedWebhook[]): Promise<BatchResult<void>> {
    // What is told once more of somebody who was erased would make them anew.
    const erased = await this.erased.among(came.flatMap(messageIdsIn), this.settings.auth.jwtSecrets);
    const webhooks = erased.size === 0 ? came : came.map((webhook) => withoutErased(webhook, erased));
    const receivedAt = this.clock.now();
    const quarantined = webhooks.flatMap((webhook) =>
      webhook.quarantined.map((part) => quarantineRow(part, receivedAt)),
    );
    const [messages, statuses, preferences, appMessages, templates] = await Promise.all([
      this.messages.store(webhooks, receivedAt),
      this.statuses.store(webhooks, receivedAt),
      this.preferences.store(webhooks, receivedAt),
      this.appMessages.store(webhooks, receivedAt),
      this.templates.store(webhooks, receivedAt),
      quarantined.length === 0 ? undefined : this.quarantine.storeMany(quarantined),
    ]);
    const refused = new Map([
      ...messages.refused,
      ...statuses.refused,
      ...preferences,
      ...appMessages,
      ...templates,
    ]);
    return {
      outcomes: webhooks.map((webhook) =>
        refused.has(webhook) ? { ok: false, error: refused.get(webhook) } : { ok: true, value: undefined },
      ),
      after: () => this.followUps.add({ messages, statuses }),
    };
  }
}

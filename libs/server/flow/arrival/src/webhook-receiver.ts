import { Injectable, Logger } from '@nestjs/common';
import { type DecodedWebhook, decodeWebhook, itemHash } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { isDatabaseDown } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import { Quarantine } from '@feelori/records/quarantine';
import { quarantineRow } from './arrival-rows';
import { RequestBatcher, Overloaded } from '@feelori/platform/batch';
import { MessageReceiver, type StoredMessages } from './message-receiver';
import { type AppliedStatus, StatusReceiver } from './status-receiver';

const STORE_MS = 5_000;
/** Measured at 64 connections: a quarter more webhooks a second than without, since a small group costs what a large one does. */
const STORE_EVERY_MS = 8;
/** Nobody waits for a status, and three come for each reply: larger groups halve what they cost the database. */
const STATUSES_EVERY_MS = 25;
const MEGABYTE = 1024 * 1024;
/** Stored groups that may wait for what follows before storing waits for it too. */
const FOLLOW_BACKLOG = 32;
/** Nobody notices a wake-up or a line in the list so much later, and under load following costs half as much. */
const FOLLOW_EVERY_MS = 100;

interface Stored {
  messages: StoredMessages;
  statuses: AppliedStatus[];
}

/** Receives verified webhook bodies; what arrives together is stored and woken together. */
@Injectable()
export class WebhookReceiver {
  private readonly logger = new Logger('Arrival');
  private readonly groups: RequestBatcher<DecodedWebhook, Stored>;
  /** Webhooks without a message, of which no customer notices when they are taken in. */
  private readonly statusGroups: RequestBatcher<DecodedWebhook, Stored>;
  /** What follows storing is gathered the same way: under load one wake-up and one update stand for many messages. */
  private readonly followUps: RequestBatcher<Stored, void>;

  constructor(
    private readonly clock: Clock,
    private readonly messages: MessageReceiver,
    private readonly statuses: StatusReceiver,
    private readonly quarantine: Quarantine,
  ) {
    this.groups = this.runner(STORE_EVERY_MS);
    this.statusGroups = this.runner(STATUSES_EVERY_MS);
    this.followUps = new RequestBatcher<Stored, void>({
      inFlight: 1,
      everyMs: FOLLOW_EVERY_MS,
      groupItems: FOLLOW_BACKLOG,
      groupBytes: Infinity,
      waitingItems: Infinity,
      waitingBytes: Infinity,
      store: (stored) => this.tell(stored),
      follow: () => Promise.resolve(),
      isItemsFault: () => false,
    });
  }

  /**
   * Resolves once every item of the body is stored. Rejects with `Overloaded`, or when the database cannot
   * take it; a body that alone breaks the store is kept whole in quarantine instead.
   */
  async take(body: Buffer): Promise<void> {
    try {
      const webhook = decodeWebhook(body);
      const someoneWaits = webhook.messages.length > 0;
      await (someoneWaits ? this.groups : this.statusGroups).add(webhook, body.length);
    } catch (error) {
      if (error instanceof Overloaded || isDatabaseDown(error)) throw error;
      const part = {
        reason: 'unstorable' as const,
        field: null,
        body: body.toString('utf8'),
        hash: itemHash(body),
      };
      await this.quarantine.storeMany([quarantineRow(part, this.clock.now())]);
    }
  }

  private runner(everyMs: number): RequestBatcher<DecodedWebhook, Stored> {
    return new RequestBatcher<DecodedWebhook, Stored>({
      inFlight: 2,
      everyMs,
      groupItems: 500,
      groupBytes: 8 * MEGABYTE,
      waitingItems: 2_000,
      waitingBytes: 64 * MEGABYTE,
      store: (webhooks) => withDeadline(this.store(webhooks), STORE_MS, 'database: webhooks'),
      follow: (stored) => this.follow(stored),
      isItemsFault: (error) => !isDatabaseDown(error),
    });
  }

  private async store(webhooks: readonly DecodedWebhook[]): Promise<Stored> {
    const receivedAt = this.clock.now();
    const quarantined = webhooks.flatMap((webhook) =>
      webhook.quarantined.map((part) => quarantineRow(part, receivedAt)),
    );
    const [messages, statuses] = await Promise.all([
      this.messages.store(webhooks, receivedAt),
      this.statuses.store(webhooks, receivedAt),
      quarantined.length === 0 ? undefined : this.quarantine.storeMany(quarantined),
    ]);
    return { messages, statuses };
  }

  /** Starts what follows; storing goes on meanwhile unless too much of it waits already. */
  private async follow(stored: Stored): Promise<void> {
    const told = this.followUps.add(stored, 0);
    if (this.followUps.backlog >= FOLLOW_BACKLOG) await told;
  }

  /** Never rejects: the webhooks are stored and answered, and the sweepers make up for what is missing here. */
  private async tell(stored: readonly Stored[]): Promise<void> {
    try {
      await Promise.all([
        this.messages.follow(stored.map(({ messages }) => messages)),
        this.statuses.follow(stored.flatMap(({ statuses }) => statuses)),
      ]);
    } catch (error) {
      this.logger.error({ err: error, msg: 'not everything was told' });
    }
  }
}

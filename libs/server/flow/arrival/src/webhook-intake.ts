import { Injectable } from '@nestjs/common';
import { type DecodedWebhook, decodeWebhook, itemHash } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { isDatabaseDown } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import { Quarantine } from '@feelori/records/quarantine';
import type { StatusEvent } from '@feelori/records/status-events';
import { quarantineRow } from './arrival-rows';
import { GroupRunner, Overloaded } from './group-runner';
import { MessageIntake, type StoredMessages } from './message-intake';
import { StatusIntake } from './status-intake';

const STORE_MS = 5_000;
const MEGABYTE = 1024 * 1024;

interface Stored {
  messages: StoredMessages;
  statuses: StatusEvent[];
}

/** Takes verified webhook bodies in; what arrives together is stored and rung together. */
@Injectable()
export class WebhookIntake {
  private readonly groups: GroupRunner<DecodedWebhook, Stored>;

  constructor(
    private readonly clock: Clock,
    private readonly messages: MessageIntake,
    private readonly statuses: StatusIntake,
    private readonly quarantine: Quarantine,
  ) {
    this.groups = new GroupRunner<DecodedWebhook, Stored>({
      inFlight: 2,
      groupItems: 500,
      groupBytes: 8 * MEGABYTE,
      waitingItems: 2_000,
      waitingBytes: 64 * MEGABYTE,
      store: (webhooks) => withDeadline(this.store(webhooks), STORE_MS, 'database: webhooks'),
      follow: (stored) => this.follow(stored),
      isItemsFault: (error) => !isDatabaseDown(error),
    });
  }

  /**
   * Resolves once every item of the body is stored. Rejects with `Overloaded`, or when the database cannot
   * take it; a body that alone breaks the store is kept whole in quarantine instead.
   */
  async take(body: Buffer): Promise<void> {
    try {
      await this.groups.add(decodeWebhook(body), body.length);
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

  private async follow({ messages, statuses }: Stored): Promise<void> {
    await Promise.all([this.messages.follow(messages), this.statuses.follow(statuses)]);
  }
}

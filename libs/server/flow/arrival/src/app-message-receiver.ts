import { Injectable } from '@nestjs/common';
import type { AppMessage } from '@feelori/contracts';
import type { DecodedWebhook } from '@feelori/edges/whatsapp';
import { Live } from '@feelori/platform/live';
import { Conversations } from '@feelori/records/conversations';
import { Customers } from '@feelori/records/customers';
import { AppAnswers, type ArrivedAppMessage } from '@feelori/skills/interventions';
import { timeByArrival } from './arrival-rows';

/** A message of the app, and the webhook it came in. */
type Arrival = ArrivedAppMessage & { webhook: DecodedWebhook };

/** Receives what people of the shop wrote in the WhatsApp Business app: they have the conversation from then on. */
@Injectable()
export class AppMessageReceiver {
  constructor(
    private readonly customers: Customers,
    private readonly conversations: Conversations,
    private readonly answers: AppAnswers,
    private readonly live: Live,
  ) {}

  /**
   * Bears repetition and any order. Gives the webhooks whose messages have to come again, and why. Rejects when the
   * database cannot take any now.
   */
  async store(
    webhooks: readonly DecodedWebhook[],
    receivedAt: Date,
  ): Promise<ReadonlyMap<DecodedWebhook, unknown>> {
    const arrived = await this.arrivedIn(webhooks, receivedAt);
    const ofOne = Map.groupBy(arrived, ({ customerId }) => customerId);
    const refused = await Promise.all([...ofOne.values()].map((all) => this.takeAll(all)));
    return new Map(refused.flat());
  }

  private async arrivedIn(webhooks: readonly DecodedWebhook[], receivedAt: Date): Promise<Arrival[]> {
    const all = webhooks.flatMap((webhook) => webhook.appMessages.map((message) => ({ webhook, message })));
    if (all.length === 0) return [];
    const owners = await this.customers.resolveMany(
      all.map(({ message }) => personOfApp(message)),
      (customerId, waId) => this.conversations.forgetNumber(customerId, waId),
    );
    return all.flatMap(({ webhook, message }, at) => {
      const owner = owners[at];
      if (owner === undefined) return [];
      const { id: customerId, identity } = owner;
      // An edit keeps its own stamp: between two of the same phone it tells the later one.
      const isEdit = message.content.kind === 'edit';
      const sentAt = isEdit ? message.sentAt : timeByArrival(message.sentAt, receivedAt);
      return [{ webhook, message: { ...message, sentAt }, customerId, identity, cameAt: receivedAt }];
    });
  }

  /** One after the other: what is said of one message holds in the order it came. */
  private async takeAll(arrived: readonly Arrival[]): Promise<[DecodedWebhook, unknown][]> {
    const refused: [DecodedWebhook, unknown][] = [];
    for (const { webhook, ...one } of arrived) {
      try {
        const conversationId = await this.answers.take(one);
        if (conversationId !== null) {
          void this.live.publish({ type: 'conversation.changed', conversationId });
        }
      } catch (error) {
        refused.push([webhook, error]);
      }
    }
    return refused;
  }
}

function personOfApp({ identity, profileName, sentAt }: AppMessage) {
  const at = new Date(sentAt);
  return { identity, at, ...(profileName === undefined ? {} : { profileName }) };
}

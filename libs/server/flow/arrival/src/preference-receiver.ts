import { Injectable } from '@nestjs/common';
import type { DecodedPreference, DecodedWebhook } from '@feelori/edges/whatsapp';
import { Live } from '@feelori/platform/live';
import { Conversations } from '@feelori/records/conversations';
import { Consents, Customers } from '@feelori/records/customers';
import { Interventions } from '@feelori/skills/interventions';
import { timeByArrival } from './arrival-rows';

interface Wish {
  webhook: DecodedWebhook;
  preference: DecodedPreference;
  customerId: string;
}

/** Receives what customers set in WhatsApp itself about offers: it stands in their own record, like a STOP of offers. */
@Injectable()
export class PreferenceReceiver {
  constructor(
    private readonly customers: Customers,
    private readonly consents: Consents,
    private readonly conversations: Conversations,
    private readonly interventions: Interventions,
    private readonly live: Live,
  ) {}

  /**
   * Bears repetition and any order: of two wishes the one that WhatsApp dates later holds. Gives the webhooks whose wishes
   * have to come again, and why. Rejects when the database cannot take any now.
   */
  async store(
    webhooks: readonly DecodedWebhook[],
    receivedAt: Date,
  ): Promise<ReadonlyMap<DecodedWebhook, unknown>> {
    const wishes = await this.wishesIn(webhooks, receivedAt);
    const ofOne = Map.groupBy(wishes, ({ customerId }) => customerId);
    const refused = await Promise.all([...ofOne.values()].map((all) => this.followAll(all, receivedAt)));
    return new Map(refused.flat());
  }

  private async wishesIn(webhooks: readonly DecodedWebhook[], receivedAt: Date): Promise<Wish[]> {
    const all = webhooks.flatMap((webhook) =>
      webhook.preferences.map((preference) => ({ webhook, preference })),
    );
    if (all.length === 0) return [];
    const people = all.map(({ preference: { identity, profileName, at } }) => ({
      identity,
      at: new Date(timeByArrival(at, receivedAt)),
      ...(profileName === undefined ? {} : { profileName }),
    }));
    const owners = await this.customers.resolveMany(people, (customerId, waId) =>
      this.conversations.forgetNumber(customerId, waId),
    );
    return all.flatMap((one, at) => {
      const customerId = owners[at]?.id;
      return customerId === undefined ? [] : [{ ...one, customerId }];
    });
  }

  /** One after the other: two of the same second hold in the order they came. */
  private async followAll(wishes: readonly Wish[], receivedAt: Date): Promise<[DecodedWebhook, unknown][]> {
    const refused: [DecodedWebhook, unknown][] = [];
    for (const { webhook, preference, customerId } of wishes) {
      try {
        const at = await this.timeOf({ webhook, preference, customerId }, receivedAt);
        const isStop = preference.offers === 'stop';
        const { interventions } = this;
        const shown = await (isStop
          ? interventions.endOffers(customerId, at)
          : interventions.allowOffers(customerId, at));
        for (const conversationId of shown) {
          void this.live.publish({ type: 'conversation.changed', conversationId });
        }
      } catch (error) {
        refused.push([webhook, error]);
      }
    }
    return refused;
  }

  /** A stamp from the future would outlast all that the customer says until then. */
  private timeOf({ preference: { at }, customerId }: Wish, receivedAt: Date): Promise<Date> {
    return this.consents.timeOfWish(customerId, new Date(at), new Date(timeByArrival(at, receivedAt)));
  }
}

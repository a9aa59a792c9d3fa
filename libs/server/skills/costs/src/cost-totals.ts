import { Injectable } from '@nestjs/common';
import type { CostTotal } from '@feelori/contracts';
import { messageFee, PRICE_LIST } from '@feelori/edges/whatsapp';
import { type Conversation, ConversationLists, Conversations } from '@feelori/records/conversations';
import { CustomerLists } from '@feelori/records/customers';
import { type SentParts, SentPartCounts } from '@feelori/records/outbox';
import { TurnCosts } from '@feelori/records/turns';

/** A customer has one conversation with each number of the shop. */
const MOST_CONVERSATIONS = 50;

/** What conversations and customers cost until now, from the records of what was asked and sent. */
@Injectable()
export class CostTotals {
  constructor(
    private readonly turns: TurnCosts,
    private readonly sent: SentPartCounts,
    private readonly conversations: Conversations,
    private readonly lists: ConversationLists,
    private readonly customers: CustomerLists,
  ) {}

  /** Null for an unknown conversation. */
  async ofConversation(id: string): Promise<CostTotal | null> {
    const conversation = await this.conversations.byId(id);
    return conversation === null ? null : this.total(conversation);
  }

  /** Of all conversations of a person, also under other numbers. */
  async ofCustomer(id: string): Promise<CostTotal> {
    const same = await this.customers.sameAs(id);
    const found = await this.lists.ofCustomers([...new Set([id, ...same])], MOST_CONVERSATIONS);
    const totals = await Promise.all(found.map((conversation) => this.total(conversation)));
    return totals.reduce(added, NOTHING);
  }

  private async total({ _id, identity }: Conversation): Promise<CostTotal> {
    const [models, sent] = await Promise.all([this.turns.of(_id), this.sent.of(_id)]);
    const fees = sent.map((one) => feeOf(one, identity));
    return {
      turns: models.turns,
      models: models.dollars,
      unpriced: models.unpriced,
      sent: sent.reduce((sum, { count }) => sum + count, 0),
      messages: fees.reduce<number | null>(
        (sum, fee) => (sum === null || fee === null ? null : sum + fee),
        0,
      ),
      currency: PRICE_LIST.currency,
    };
  }
}

const NOTHING: CostTotal = {
  turns: 0,
  models: 0,
  unpriced: 0,
  sent: 0,
  messages: 0,
  currency: PRICE_LIST.currency,
};

function added(one: CostTotal, other: CostTotal): CostTotal {
  return {
    turns: one.turns + other.turns,
    models: one.models + other.models,
    unpriced: one.unpriced + other.unpriced,
    sent: one.sent + other.sent,
    messages: one.messages === null || other.messages === null ? null : one.messages + other.messages,
    currency: one.currency,
  };
}

/** Null where the country has no price. */
function feeOf({ day, template, offer, count }: SentParts, to: Conversation['identity']): number | null {
  const { amount } = messageFee(to, { template, offer }, new Date(`${day}T00:00:00Z`));
  return amount === null ? null : amount * count;
}

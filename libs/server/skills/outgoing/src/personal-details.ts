import { Injectable } from '@nestjs/common';
import { Conversations } from '@feelori/records/conversations';
import { Customers } from '@feelori/records/customers';
import type { EventFacts } from '@feelori/records/outgoing-webhooks';
import type { PersonalDetails } from './webhook-body';

/** Reads what an endpoint may be told of a person, when it is told: of one who was erased there is nothing. */
@Injectable()
export class PersonalDetailsReader {
  constructor(
    private readonly customers: Customers,
    private readonly conversations: Conversations,
  ) {}

  async of({
    customer_id: customerId,
    conversation_id: conversationId,
  }: EventFacts): Promise<PersonalDetails> {
    const [customer, conversation] = await Promise.all([
      typeof customerId === 'string' ? this.customers.byId(customerId) : null,
      typeof conversationId === 'string' ? this.conversations.byId(conversationId) : null,
    ]);
    return {
      ...(customer === null ? {} : { customer_name: customer.name, customer_phone: customer.phone }),
      ...(conversation?.lastFrom === 'customer' ? { last_message: conversation.lastText } : {}),
    };
  }
}

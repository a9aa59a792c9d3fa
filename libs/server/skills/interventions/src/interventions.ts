import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '@feelori/platform/audit';
import { type Conversation, ConversationTakeovers, ConversationPauses } from '@feelori/records/conversations';
import { type ConsentChange, Consents } from '@feelori/records/customers';
import { Outbox } from '@feelori/records/outbox';

/**
 * The one way to take the floor from the assistant, for whoever does it: the epoch grows first, then what is not sent
 * yet is taken back. A turn does it the other way round (its words first, then a look at the epoch), so one of the two
 * always sees the other (docs/decisions/0060). All of it bears repetition.
 */
@Injectable()
export class Interventions {
  constructor(
    private readonly takeovers: ConversationTakeovers,
    private readonly pauses: ConversationPauses,
    private readonly consents: Consents,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A person has the conversation from now on. Once this resolved, nothing of the assistant goes out that was not being
   * sent already. False for an unknown conversation, and where a colleague other than `from` has it, if that is given.
   */
  async takeOver(
    conversationId: string,
    userId: string,
    from?: string | null,
    audit: AuditEntry | null = null,
  ): Promise<boolean> {
    if ((await this.takeovers.takeOver(conversationId, userId, from, audit)) === null) return false;
    await this.outbox.cancelUnsent(conversationId, { origins: ['assistant'], reason: 'takeover' });
    return true;
  }

  /** The assistant keeps out of this conversation until it is handed back. False when it did not have it. */
  async pause(conversationId: string): Promise<boolean> {
    if (!(await this.pauses.pause(conversationId))) return false;
    await this.outbox.cancelUnsent(conversationId, { origins: ['assistant'], reason: 'paused' });
    return true;
  }

  /**
   * A person gives the conversation, as they saw it, to a colleague (null: to nobody); as it is then, null when it changed
   * meanwhile. As with taking it, nothing of the assistant goes out any more once a person has it.
   */
  async assign(
    conversationId: string,
    revision: number,
    userId: string | null,
    audit: AuditEntry | null = null,
  ): Promise<Conversation | null> {
    const after = await this.takeovers.assign(conversationId, revision, userId, audit);
    if (after !== null && userId !== null) {
      await this.outbox.cancelUnsent(conversationId, { origins: ['assistant'], reason: 'takeover' });
    }
    return after;
  }

  /**
   * The assistant has the conversation again, from the next message on. False when it was not with a person, and where a
   * colleague other than `from` has it, if that is given.
   */
  async handBack(
    conversationId: string,
    userId: string | null = null,
    from?: string | null,
    audit: AuditEntry | null = null,
  ): Promise<boolean> {
    if ((await this.takeovers.handBack(conversationId, userId, from, audit)) === null) return false;
    // A draft that announced the person, for one.
    await this.outbox.cancelUnsent(conversationId, { origins: ['assistant'], reason: 'decided_before' });
    return true;
  }

  /**
   * STOP: no offers any more, on no number, and nothing goes out that was decided before. What a person wrote stays: it
   * is help, and so does what became of their own wishes. The epoch of each of their conversations grows by one. False, and without effect, when the customer said
   * START later than this.
   */
  async stop(customerId: string, change: ConsentChange): Promise<boolean> {
    if (!(await this.consents.stop(customerId, change))) return false;
    const conversationIds = await this.inAll(customerId, (id) => this.takeovers.optOut(id));
    const unsent = { origins: ['assistant', 'notice', 'campaign'], reason: 'stop', wished: 'stays' } as const;
    await Promise.all(conversationIds.map((id) => this.outbox.cancelUnsent(id, unsent)));
    return true;
  }

  /**
   * The customer ended offers in WhatsApp itself (its switch says so, or it refused one for that): campaigns are over for
   * them, and nothing else is. Without effect when they said something about it later than this. Gives the conversations
   * that show it.
   */
  async endOffers(customerId: string, at: Date): Promise<string[]> {
    if (await this.consents.knowsSwitch(customerId, at)) return [];
    // The mark that people see comes first: whatever breaks off here is done again until the record knows of it.
    const conversationIds = await this.inAll(customerId, (id) => this.takeovers.endOffers(id));
    if (!(await this.consents.endOffers(customerId, at))) {
      await this.inAll(customerId, (id) => this.takeovers.optIn(id));
      return [];
    }
    const unsent = { origins: ['campaign'], reason: 'opted_out' } as const;
    await Promise.all(conversationIds.map((id) => this.outbox.cancelUnsent(id, unsent)));
    return conversationIds;
  }

  /** They allowed offers again there. After a STOP they said to us that changes nothing. Gives the conversations that show it. */
  async allowOffers(customerId: string, at: Date): Promise<string[]> {
    if (!(await this.consents.allowOffers(customerId, at))) return [];
    return this.inAll(customerId, (id) => this.takeovers.optIn(id));
  }

  /** START: offers are welcome again where STOP had ended them; whoever has a conversation keeps it. */
  async start(customerId: string, change: ConsentChange): Promise<void> {
    if (!(await this.consents.start(customerId, change))) return;
    await this.inAll(customerId, (id) => this.takeovers.optIn(id));
  }

  /** In the conversations of a customer, and of all who are the same person. Gives what was done in which. */
  private async inAll(customerId: string, act: (id: string) => Promise<string[]>): Promise<string[]> {
    const ids = await this.consents.samePerson(customerId);
    return (await Promise.all(ids.map(act))).flat();
  }
}

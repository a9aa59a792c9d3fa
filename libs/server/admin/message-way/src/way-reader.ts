import { Injectable } from '@nestjs/common';
import { type MessageWay, may, type SignedInUser } from '@feelori/contracts';
import { SealedIds } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Conversations } from '@feelori/records/conversations';
import { Customers } from '@feelori/records/customers';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { StatusEvents } from '@feelori/records/status-events';
import { type Turn, Turns } from '@feelori/records/turns';
import { Users } from '@feelori/records/users';
import { messageWay } from './message-way';
import type { WaySources, WaySubject } from './way-sources';

/** What ids of messages are sealed for, as in threads. */
const MESSAGE = 'message';
/** `<entryId>:<part>`, or an entry alone: an entry's id holds a `#`, a sealed one none. */
const REPLY = /^([^#]{1,400}#[\w.-]{1,200})(?::(\d{1,3}))?$/;

/** Reads all that is stored about one message. Nothing is written, and nobody outside is asked. */
@Injectable()
export class WayReader {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly turns: Turns,
    private readonly statuses: StatusEvents,
    private readonly conversations: Conversations,
    private readonly customers: Customers,
    private readonly users: Users,
    private readonly ids: SealedIds,
    private readonly live: LiveSettings,
  ) {}

  /** `not_found` for whatever is no message here. */
  async way(id: string, user: SignedInUser): Promise<MessageWay> {
    const subject = await this.subject(id);
    if (subject === null) throw new AppError('not_found', 'There is no such message.');
    const { conversationId, customerId } = subject.kind === 'message' ? subject.row : subject.entry;
    const [sources, customer] = await Promise.all([
      this.sources(subject, conversationId),
      this.customers.byId(customerId),
    ]);
    const sight = {
      details: may(user.role, 'messages:details'),
      numbers: may(user.role, 'customers:numbers'),
    };
    const chain = this.live.get('assistant.models');
    return messageWay(sources, { id, customer, customerId, role: user.role, sight, chain });
  }

  private async subject(id: string): Promise<WaySubject | null> {
    const [, entryId, part = '0'] = REPLY.exec(id) ?? [];
    if (entryId !== undefined) {
      const entry = await this.outbox.byId(entryId);
      return entry === null ? null : { kind: 'reply', entry, part: Number(part) };
    }
    const opened = this.ids.open(MESSAGE, id);
    const [row] = opened === null ? [] : await this.inbound.byIds([opened]);
    return row === undefined ? null : { kind: 'message', row };
  }

  private async sources(subject: WaySubject, conversationId: string): Promise<WaySources> {
    const { turn, entry } = await this.turnAndEntry(subject);
    const [rows, statuses, names, conversation] = await Promise.all([
      this.askedIn(turn, subject),
      this.statuses.of(wamidsOf(entry)),
      this.users.namesOf(peopleOf(entry)),
      this.conversations.byId(conversationId),
    ]);
    const own = subject.kind === 'message' ? subject.row._id : '';
    const turnUnderWay = conversation?.turn?.inboundIds.includes(own) ?? false;
    return { subject, rows, turn, entry, statuses, names, turnUnderWay };
  }

  private async turnAndEntry(subject: WaySubject): Promise<{ turn: Turn | null; entry: OutboxEntry | null }> {
    if (subject.kind === 'reply') {
      const { entry } = subject;
      return { entry, turn: entry.origin === 'assistant' ? await this.turns.byId(entry._id) : null };
    }
    const { turnId, state } = subject.row;
    if (turnId === null || state === 'received') return { turn: null, entry: null };
    // The assistant's entry has the turn's own id; of what was taken back the entry tells why.
    const [turn, entry] = await Promise.all([this.turns.byId(turnId), this.outbox.byId(turnId)]);
    return { turn, entry };
  }

  /** What was answered together; of a reply to nothing, nothing. */
  private async askedIn(turn: Turn | null, subject: WaySubject): Promise<InboundMessage[]> {
    if (turn !== null && turn.inboundIds.length > 0) return this.inbound.byIds(turn.inboundIds);
    return subject.kind === 'message' ? [subject.row] : [];
  }
}

function wamidsOf(entry: OutboxEntry | null): string[] {
  return (entry?.parts ?? []).flatMap(({ wamid }) => (wamid === null ? [] : [wamid]));
}

function peopleOf(entry: OutboxEntry | null): string[] {
  return [entry?.author, entry?.release?.by].filter((id): id is string => typeof id === 'string');
}

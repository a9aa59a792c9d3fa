import { Injectable } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import { ErasedMessages } from '@feelori/records/erasures';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';

const DAY_MS = 24 * 60 * 60 * 1000;
/** WhatsApp repeats a webhook that was not taken for a week. */
const REPEATED_MS = 7 * DAY_MS;
/** A chat may be opened long after: until then its messages count as unread, and WhatsApp tells when they are read. */
const READ_MS = 400 * DAY_MS;
const PAGE = 500;

/** Notes which messages are about to be erased, so that none comes back when WhatsApp tells of it again. */
@Injectable()
export class MessageNotes {
  constructor(
    private readonly erased: ErasedMessages,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  async note(conversationIds: readonly string[], now: Date): Promise<void> {
    // Also where there is none yet: every process is to look from now on.
    await this.put([], later(now, REPEATED_MS));
    for (const id of conversationIds) {
      await this.noteReceived(id, now);
      await this.noteSent(id, now);
    }
  }

  /** Orders of the shop still have the numbers: nobody is written to by them who was erased here. */
  async noteNumbers(words: readonly string[], now: Date): Promise<void> {
    const digits = words.filter((word) => /^\d+$/.test(word));
    await this.erased.noteNumbers(digits, this.settings.auth.jwtSecrets, later(now, READ_MS));
  }

  private async put(wamids: readonly string[], expiresAt: Date): Promise<void> {
    await this.erased.note(wamids, this.settings.auth.jwtSecrets, expiresAt);
  }

  private async noteReceived(conversationId: string, now: Date): Promise<void> {
    type Row = Awaited<ReturnType<InboundMessages['page']>>[number];
    for (let from: Row | null = null; ;) {
      const rows: Row[] = await this.inbound.page(conversationId, from, PAGE);
      const wamids = rows.map(({ _id }) => _id.slice(_id.indexOf(':') + 1));
      if (wamids.length > 0) await this.put(wamids, later(now, REPEATED_MS));
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE || isBefore(last.sentAt, now, REPEATED_MS)) return;
      from = last;
    }
  }

  private async noteSent(conversationId: string, now: Date): Promise<void> {
    type Entry = Awaited<ReturnType<Outbox['page']>>[number];
    for (let from: Entry | null = null; ;) {
      const entries: Entry[] = await this.outbox.page(conversationId, from, PAGE);
      const wamids = entries.flatMap(({ parts }) => parts.flatMap(({ wamid }) => wamid ?? []));
      if (wamids.length > 0) await this.put(wamids, later(now, READ_MS));
      const last = entries.at(-1);
      if (last === undefined || entries.length < PAGE || isBefore(last.writtenAt, now, READ_MS)) return;
      from = last;
    }
  }
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}

function isBefore(at: Date, now: Date, ms: number): boolean {
  return at.getTime() < now.getTime() - ms;
}

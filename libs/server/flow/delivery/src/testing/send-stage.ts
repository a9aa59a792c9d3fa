import { Module, type Type } from '@nestjs/common';
import type { ReplyContent, WhatsAppIdentity } from '@feelori/contracts';
import {
  type OutgoingFile,
  CarouselSupport,
  type UploadOutcome,
  type SendLine,
  type SendOutcome,
  type SendTerms,
  WhatsAppSender,
  WhatsAppUploads,
} from '@feelori/edges/whatsapp';
import { JobsModule } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { Conversations, ConversationsModule } from '@feelori/records/conversations';
import { Consents, type Customer, CustomersModule } from '@feelori/records/customers';
import { DeadLettersModule } from '@feelori/records/dead-letters';
import {
  type BegunEntry,
  begunEntry,
  newPart,
  Outbox,
  type OutboxEntry,
  OutboxModule,
  type OutboxPart,
} from '@feelori/records/outbox';
import { MediaModule } from '@feelori/records/media';
import { StatusEventsModule } from '@feelori/records/status-events';
import { TurnsModule } from '@feelori/records/turns';
import { InterventionsModule } from '@feelori/skills/interventions';
import { Attachments } from '../attachments';
import { BulkLine } from '../bulk-line';
import { BulkSendProcessor } from '../bulk-send.processor';
import { ReplySender } from '../reply-sender';
import { SendPace } from '../send-pace';
import { SendProcessor } from '../send.processor';
import { SendSweeper } from '../send-sweeper';
import { SettledEntries } from '../settled-entries';
import { ThreadLoad } from '../thread-load';

const NUMBER = '106540352242922';

/** A WhatsApp that notes what it is sent and answers as it is told, `accepted` where it is told nothing. */
export class NotingWhatsApp {
  readonly sent: { text: string; opaque: string; to: WhatsAppIdentity }[] = [];
  readonly outcomes: SendOutcome[] = [];
  /** What happens while a message is on its way, by its text. */
  onTheWay: (text: string) => Promise<unknown> = () => Promise.resolve();
  private accepted = 0;

  async send(
    { to }: SendLine,
    content: ReplyContent,
    opaque: string,
    { begin }: Required<Pick<SendTerms, 'begin'>>,
  ): Promise<SendOutcome> {
    if (!(await begin())) return { kind: 'not_begun' };
    const text = content.kind === 'text' ? content.text : wordFor(content);
    this.sent.push({ text, opaque, to });
    await this.onTheWay(text);
    this.accepted += 1;
    const wamid = `wamid.out.${this.accepted}`;
    return this.outcomes.shift() ?? { kind: 'accepted', wamid };
  }
}

/** A WhatsApp that notes what it is given and answers as it is told. */
export class NotingUploads {
  readonly given: string[] = [];
  readonly outcomes: UploadOutcome[] = [];

  async upload(_: string, { name, bytes }: OutgoingFile): Promise<UploadOutcome> {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    this.given.push(`${name}: ${Buffer.concat(pieces).toString()}`);
    return this.outcomes.shift() ?? { kind: 'uploaded', mediaId: `media.${this.given.length}` };
  }
}

/** The delivery stage with its worker, before a WhatsApp of the test. */
@Module({
  imports: [
    ConversationsModule,
    CustomersModule,
    DeadLettersModule,
    InterventionsModule,
    JobsModule,
    MediaModule,
    OutboxModule,
    StatusEventsModule,
    TurnsModule,
  ],
  providers: [
    Attachments,
    BulkLine,
    BulkSendProcessor,
    ReplySender,
    SendPace,
    SendProcessor,
    SendSweeper,
    SettledEntries,
    // Tests share their processor with whatever else runs.
    { provide: ThreadLoad, useValue: { isBusy: false } },
    CarouselSupport,
    { provide: WhatsAppSender, useClass: NotingWhatsApp },
    { provide: WhatsAppUploads, useClass: NotingUploads },
  ],
})
export class SendStageModule {}

/** What a test does with a running stage on real stores. */
export class SendStage {
  constructor(private readonly app: { get<T>(token: Type<T>): T }) {}

  get whatsapp(): NotingWhatsApp {
    return this.app.get(WhatsAppSender) as unknown as NotingWhatsApp;
  }

  /**
   * Writes these texts as the answer of turn `n` of `who`, as the conversation stage does, or as what `change` makes of
   * it; nobody is woken.
   */
  async answer(
    who: string,
    n: number,
    texts: readonly string[],
    change: Partial<OutboxEntry> = {},
  ): Promise<string> {
    const conversationId = `${NUMBER}:c_${who}`;
    const activity = { phoneNumberId: NUMBER, customerId: `c_${who}`, identity: { waId: '16505551234' } };
    const said = { customerName: who, messageId: 'm', lastText: 'hello', lastAt: new Date() };
    await this.app.get(Conversations).restore([{ id: conversationId, ...activity, ...said }]);
    await this.app.get(Outbox).insert({ ...entryOf(who, n, texts), ...change });
    return conversationId;
  }

  /** A customer of which this much is known; somebody who wants offers unless it says otherwise. */
  async customer(who: string, change: Partial<Customer> = {}): Promise<void> {
    const now = new Date();
    await this.app.get(Consents)['model'].create({
      _id: `c_${who}`,
      identities: [`none:c_${who}`],
      name: who,
      preferences: { size: 'M' },
      marketing_consent: 'granted',
      status: 'active',
      created_at: now,
      last_interaction: now,
      ...change,
    });
  }

  /** The answer of turn `n`, written as begun by this process; gives what it may hand over. */
  async begun(who: string, n: number, texts: readonly string[]): Promise<BegunEntry> {
    const at = new Date();
    const entry = begunEntry(entryOf(who, n, texts), at, new Date(at.getTime() + 90_000));
    await this.answer(who, n, texts, entry);
    return { entry, beganMs: this.app.get(Clock).monotonicMs() };
  }

  /** The parts of the answer of a turn, or none while there is no such answer. */
  async parts(conversationId: string, n: number): Promise<OutboxPart[]> {
    return (await this.app.get(Outbox).byId(`${conversationId}#${n}`))?.parts ?? [];
  }
}

function wordFor(content: ReplyContent): string {
  return content.kind === 'attachment' ? `${content.file.kind} ${content.mediaId ?? ''}` : content.kind;
}

function entryOf(who: string, n: number, texts: readonly string[]): OutboxEntry {
  const conversationId = `${NUMBER}:c_${who}`;
  const now = new Date();
  return {
    _id: `${conversationId}#${n}`,
    conversationId,
    phoneNumberId: NUMBER,
    customerId: `c_${who}`,
    to: { waId: '16505551234' },
    origin: 'assistant',
    place: n,
    epoch: 0,
    author: null,
    answeredBy: 'gemini',
    writtenAt: now,
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: texts.map((text, i) => newPart({ kind: 'text', text }, i)),
    nextAt: now,
  };
}

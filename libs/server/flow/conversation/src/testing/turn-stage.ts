import { Module, type Type } from '@nestjs/common';
import type { MessageContent, MessageContext } from '@feelori/contracts';
import { WhatsAppSender } from '@feelori/edges/whatsapp';
import { WakeUps, JobsModule } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import { Conversations, ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { DeadLettersModule } from '@feelori/records/dead-letters';
import { InboundMessages, InboundModule } from '@feelori/records/inbound';
import { KnowledgeRecordsModule } from '@feelori/records/knowledge';
import { Outbox, OutboxModule } from '@feelori/records/outbox';
import { StockWishesModule } from '@feelori/records/stock-wishes';
import { TurnsModule } from '@feelori/records/turns';
import { ActionWriterModule } from '@feelori/skills/actions';
import { type Answer, Answers, type AnswerRequest } from '@feelori/skills/answers';
import { Corrections, Drafts, InterventionsModule } from '@feelori/skills/interventions';
import { Recognition } from '@feelori/skills/recognition';
import { FindingModule } from '@feelori/skills/search';
import { CatalogueProducts, type NamedProduct } from '@feelori/skills/shop';
import { FirstSends } from '../first-sends';
import { HandBackSweeper } from '../hand-back-sweeper';
import { MessageRecheck } from '../message-recheck';
import { PastReader } from '../past-reader';
import { QuoteReader } from '../quote-reader';
import { SnoozeEnds } from '../snooze-ends';
import { TurnAnswerer } from '../turn-answerer';
import { TurnCloser } from '../turn-closer';
import { TurnLimit } from '../turn-limit';
import { TurnSteps } from '../turn-steps';
import { TurnSweeper } from '../turn-sweeper';
import { TurnRunner } from '../turn-runner';
import { TurnWriter } from '../turn-writer';
import { TurnProcessor } from '../turn.processor';
import { UnwrittenNotes } from '../unwritten-notes';

const NUMBER = '106540352242922';

/** An assistant that repeats what it was asked, at the pace and in the mood of the test. */
export class EchoAssistant {
  readonly asked: string[][] = [];
  /** What happens before each answer. */
  before: (request: AnswerRequest) => Promise<void> = () => Promise.resolve();

  async answer(request: AnswerRequest): Promise<Answer> {
    const words = request.asked.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));
    this.asked.push(words);
    await this.before(request);
    return {
      answeredBy: 'gemini',
      model: 'test',
      parts: [{ kind: 'text', text: `echo: ${words.join(' | ')}` }],
      tools: [],
      shown: [],
      tokens: { in: 1, out: 1 },
      handover: null,
      consent: null,
    };
  }
}

/** In place of WhatsApp: notes what was marked as read. */
class ReadMarks {
  readonly marked: string[] = [];

  markRead(_from: string, wamid: string): Promise<void> {
    this.marked.push(wamid);
    return Promise.resolve();
  }
}

/** In place of models that hear and see. */
class NothingRecognized {
  readonly recognizes = (): boolean => false;
}

/** In place of the shop: a catalogue with one product. */
class SmallCatalogue {
  named(id: string): Promise<NamedProduct | null> {
    return Promise.resolve(id === 'SKU-1' ? { productId: '41', title: 'Catalogue Dress' } : null);
  }
}

/** The conversation stage without models and without WhatsApp. */
@Module({
  imports: [
    ActionWriterModule,
    StockWishesModule,
    ConversationsModule,
    CustomersModule,
    DeadLettersModule,
    FindingModule,
    InboundModule,
    InterventionsModule,
    JobsModule,
    KnowledgeRecordsModule,
    OutboxModule,
    TurnsModule,
  ],
  providers: [
    FirstSends,
    HandBackSweeper,
    MessageRecheck,
    PastReader,
    QuoteReader,
    SnoozeEnds,
    TurnAnswerer,
    TurnCloser,
    TurnLimit,
    TurnSteps,
    TurnSweeper,
    TurnRunner,
    TurnWriter,
    UnwrittenNotes,
    { provide: Answers, useClass: EchoAssistant },
    { provide: CatalogueProducts, useClass: SmallCatalogue },
    { provide: Recognition, useClass: NothingRecognized },
    { provide: WhatsAppSender, useClass: ReadMarks },
  ],
  exports: [TurnSteps, TurnSweeper, TurnRunner, Answers, WhatsAppSender, JobsModule],
})
export class StageModule {}

/** The same with the worker that takes its jobs. */
@Module({
  imports: [StageModule, ConversationsModule, InboundModule, OutboxModule, TurnsModule],
  providers: [TurnProcessor],
})
export class StageWithWorker {}

/** What a test does with a running stage on real stores. */
export class TurnStage {
  private count = 0;

  constructor(private readonly app: { get<T>(token: Type<T>): T }) {}

  get assistant(): EchoAssistant {
    return this.app.get(Answers) as unknown as EchoAssistant;
  }

  /** Messages of a customer who was shown that somebody reads and writes. */
  marked(who: string): string[] {
    const { marked } = this.app.get(WhatsAppSender) as unknown as ReadMarks;
    return marked.filter((wamid) => wamid.startsWith(`wamid.${who}.`));
  }

  /** A worker whose view of the conversations and messages is `conversations` and `inbound`. */
  runner(conversations: Conversations, inbound: InboundMessages): TurnRunner {
    const steps = this.app.get(TurnSteps);
    const [wakeUps, clock] = [this.app.get(WakeUps), this.app.get(Clock)];
    const [drafts, live] = [this.app.get(Drafts), this.app.get(LiveSettings)];
    const [recognition, flags] = [this.app.get(Recognition), this.app.get(LiveFlags)];
    const told = [live, flags, clock] as const;
    return new TurnRunner(conversations, inbound, steps, drafts, wakeUps, recognition, ...told);
  }

  /** Stores what a customer wrote `ago` milliseconds ago, as arrival does; nobody is woken. */
  async write(
    who: string,
    said: string | MessageContent,
    ago = 0,
    context?: MessageContext,
  ): Promise<string> {
    const content: MessageContent = typeof said === 'string' ? { kind: 'text', text: said } : said;
    return this.writeAs(`wamid.${who}.${(this.count += 1)}`, who, content, ago, context);
  }

  /** The same, under this id of WhatsApp. */
  async writeAs(
    wamid: string,
    who: string,
    content: MessageContent,
    ago: number,
    context?: MessageContext,
  ): Promise<string> {
    const conversationId = `${NUMBER}:c_${who}`;
    const at = Date.now() - ago;
    const row = {
      _id: `${NUMBER}:${wamid}`,
      conversationId,
      customerId: `c_${who}`,
      sentAt: new Date(at),
      receivedAt: new Date(at),
      message: {
        wamid,
        phoneNumberId: NUMBER,
        identity: { waId: '16505551234' },
        sentAt: at,
        content,
        ...(context ? { context } : {}),
        provisional: content.kind === 'unsupported',
      },
      state: 'received' as const,
      turnId: null,
    };
    const { changed } = await this.app.get(InboundMessages).storeMany([row]);
    await this.app.get(Corrections).follow(changed);
    return conversationId;
  }

  /** Tells the conversation of this message, which came `ago` milliseconds ago, as arrival does. */
  async tell(who: string, wamid: string, lastText: string, ago = 0): Promise<void> {
    const activity = {
      id: `${NUMBER}:c_${who}`,
      phoneNumberId: NUMBER,
      customerId: `c_${who}`,
      identity: { waId: '16505551234' },
      customerName: '',
      messageId: `${NUMBER}:${wamid}`,
      lastText,
      lastAt: new Date(Date.now() - ago),
    };
    await this.app.get(Conversations).recordActivity([activity]);
  }

  /** Lets WhatsApp have all that waits to be sent. */
  async deliver(conversationId: string): Promise<void> {
    const outbox = this.app.get(Outbox);
    for (const { _id: entryId, parts } of await outbox.unsettled(conversationId)) {
      for (const { i: part, attempt, state } of parts) {
        const at = new Date();
        await outbox.beginSend({ entryId, part, attempt }, state, { at, resends: 0, lookAgainAt: at });
        const sent = { state: 'sent', wamid: `wamid.out.${entryId}.${part}`, sentAt: at } as const;
        await outbox.endSend({ entryId, part, attempt: attempt + 1 }, sent, { seen: at, nextAt: null });
      }
    }
  }

  /** WhatsApp's id of the message that was written last. */
  lastId(who: string): string {
    return `wamid.${who}.${this.count}`;
  }

  /** What was said in a conversation so far, in order. */
  async said(conversationId: string): Promise<string[]> {
    const entries = await this.app.get(Outbox).page(conversationId, null, 100);
    const parts = entries.sort((a, b) => a.place - b.place).flatMap((entry) => entry.parts);
    return parts.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));
  }
}

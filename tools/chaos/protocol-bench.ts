import { getConnectionToken } from '@nestjs/mongoose';
import type { MessageContent } from '@feelori/contracts';
import type { SendOutcome, WhatsAppSender } from '@feelori/edges/whatsapp';
import {
  FirstSends,
  MessageRecheck,
  PastReader,
  QuoteReader,
  TurnAnswerer,
  TurnCloser,
  TurnLimit,
  TurnSteps,
  TurnRunner,
  TurnWriter,
} from '@feelori/flow/conversation';
import { BulkLine, ReplySender, SendPace, SettledEntries, type ThreadLoad } from '@feelori/flow/delivery';
import type { DirectSends, WakeUps } from '@feelori/jobs';
import { FakeClock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import type { Live } from '@feelori/platform/live';
import { Metrics } from '@feelori/platform/metrics';
import { ConversationHands, Conversations, ConversationsModule } from '@feelori/records/conversations';
import { Consents, type Customer, CustomersModule } from '@feelori/records/customers';
import { DeadLetters, DeadLettersModule } from '@feelori/records/dead-letters';
import { InboundMessages, InboundModule } from '@feelori/records/inbound';
import { type BegunEntry, Outbox, OutboxModule } from '@feelori/records/outbox';
import { Turns, TurnsModule } from '@feelori/records/turns';
import type { Answer, AnswerRequest, Answers } from '@feelori/skills/answers';
import { Corrections, Interventions, InterventionsModule } from '@feelori/skills/interventions';
import type { CatalogueProducts } from '@feelori/skills/shop';
import { type TestApp, testApp, testSettings, type TestStores, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { activityRow, customerRow, messageRow, NUMBER } from './bench-rows';
import { BenchSender } from './bench-sender';
import { type CallPlan, CrashPlan } from './crash-plan';
import { echo } from './echo';
import { HandedOver } from './handed-over';
import { type Accepted, noting } from './noting-whatsapp';

const NO_CATALOGUE = { named: () => Promise.resolve(null) } as unknown as CatalogueProducts;
const START = Date.parse('2026-11-23T12:00:00Z');

/**
 * The conversation and delivery stages on real stores, with an assistant that echoes and a WhatsApp that notes what it
 * takes. Workers are made one after another, as after a crash: each under its own crash plan.
 */
export class ProtocolBench {
  readonly clock = new FakeClock(START);
  readonly accepted: Accepted[] = [];
  /** How many times the assistant was asked. */
  asked = 0;
  /** What the next sends end in; `accepted` when empty. */
  readonly outcomes: SendOutcome[] = [];
  /** Lets the assistant fail, or decide something else than an echo. */
  answering: (request: AnswerRequest) => Answer = echo;

  private constructor(
    private readonly app: TestApp,
    private readonly stores: TestStores,
  ) {}

  static async open(): Promise<ProtocolBench> {
    const stores = testStores();
    const settings = testSettings({
      ...stores.env,
      ROLES: 'worker',
      // The clock stands still while a worker is at it, so the pace of a second is all it gets.
      WHATSAPP_SENDS_PER_SECOND: '10000',
    });
    const modules = [
      ConversationsModule,
      CustomersModule,
      DeadLettersModule,
      InboundModule,
      InterventionsModule,
      OutboxModule,
      TurnsModule,
    ];
    return new ProtocolBench(await testApp(modules, settings), stores);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.stores.drop();
  }

  get database(): Connection {
    return this.app.app.get(getConnectionToken(), { strict: false });
  }
  get outbox(): Outbox {
    return this.app.get(Outbox);
  }
  get turns(): Turns {
    return this.app.get(Turns);
  }
  get conversations(): Conversations {
    return this.app.get(Conversations);
  }
  get hands(): ConversationHands {
    return this.app.get(ConversationHands);
  }
  get consents(): Consents {
    return this.app.get(Consents);
  }
  /** People and customers who take the floor, outside any worker. */
  get interventions(): Interventions {
    return new Interventions(this.hands, this.consents, this.outbox);
  }
  /** What follows when a customer changes or deletes a message, outside any worker. */
  get corrections(): Corrections {
    return this.app.get(Corrections);
  }
  get inbound(): InboundMessages {
    return this.app.get(InboundMessages);
  }
  get deadLetters(): DeadLetters {
    return this.app.get(DeadLetters);
  }

  /** A customer writes; the message is stored as arrival would, but nobody is told (a crash after storing). */
  async write(
    customer: string,
    text: string,
    sentAt = this.clock.ms(),
    content: MessageContent = { kind: 'text', text },
    phoneNumberId = NUMBER,
  ): Promise<string> {
    const row = messageRow(customer, { text, content, phoneNumberId, sentAt, receivedAt: this.clock.now() });
    const { changed } = await this.inbound.storeMany([row]);
    await this.corrections.follow(changed);
    return row.conversationId;
  }

  /** The conversation of a customer who wrote, as arrival makes it. */
  async arrived(customer: string): Promise<void> {
    await this.conversations.recordActivity([activityRow(customer, this.clock.now())]);
  }

  /** A customer as arrival makes one. */
  async customer(who: string, change: Partial<Customer> = {}): Promise<void> {
    const customer = { ...customerRow(who, this.clock.now()), ...change };
    await this.database.collection<Customer>('customers').insertOne(customer);
  }

  /** A worker of both stages whose every call is under this plan. */
  worker(plan: CallPlan = new CrashPlan(null, 'before')): {
    runner: TurnRunner;
    sender: BenchSender;
  } {
    const { settings } = this.app;
    const watch = <T extends object>(name: string, target: T): T => plan.watch(name, target);
    const conversations = watch('conversations', this.conversations);
    const inbound = watch('inbound', this.inbound);
    const outbox = watch('outbox', this.outbox);
    const turns = watch('turns', this.turns);
    const deadLetters = watch('deadLetters', this.deadLetters);
    const whatsapp = watch('whatsapp', noting(this.accepted, this.outcomes));
    const quietWakeUps = {
      enqueueTurns: () => Promise.resolve(true),
      enqueueSends: () => Promise.resolve(true),
    };
    const wakeUps = watch('wakeUps', quietWakeUps as unknown as WakeUps);
    const live = watch('live', { publish: () => Promise.resolve() } as unknown as Live);
    const redis = this.app.get(CacheRedis);
    const consents = watch('consents', this.consents);
    const answerer = new TurnAnswerer(
      consents,
      new PastReader(inbound, outbox, turns),
      new QuoteReader(inbound, outbox, NO_CATALOGUE),
      deadLetters,
      watch('answers', this.assistant()),
      { markRead: () => Promise.resolve() } as unknown as WhatsAppSender,
      new TurnLimit(redis, settings, this.clock),
      settings,
      this.clock,
    );
    const pace = new SendPace(redis, settings, this.clock);
    const handed = new HandedOver(pace);
    const direct = watch('direct', handed) as unknown as DirectSends<BegunEntry>;
    const firstSends = new FirstSends(outbox, direct, settings, this.clock);
    const writer = new TurnWriter(inbound, outbox, turns, firstSends, this.app.get(Metrics), this.clock);
    const closer = new TurnCloser(conversations, outbox, wakeUps, live, this.clock);
    const interventions = new Interventions(watch('hands', this.hands), consents, outbox);
    const steps = new TurnSteps(
      answerer,
      writer,
      new MessageRecheck(conversations, inbound),
      closer,
      interventions,
      this.clock,
    );
    const runner = new TurnRunner(conversations, inbound, steps, wakeUps, settings, this.clock);
    const replySender = new ReplySender(
      outbox,
      whatsapp,
      pace,
      new BulkLine(pace, { isBusy: false } as ThreadLoad),
      conversations,
      consents,
      new SettledEntries(outbox, turns, conversations, deadLetters, interventions, live, this.clock),
      live,
      settings,
      this.clock,
    );
    return { runner, sender: new BenchSender(replySender, handed) };
  }

  /** Works until nothing is left to do, moving the clock over every wait; at most 100 times. */
  async finish(conversationId: string): Promise<void> {
    const signal = new AbortController().signal;
    const { runner, sender } = this.worker();
    for (let times = 0; times < 100; times += 1) {
      const taken = await runner.runNext(conversationId, signal);
      if (taken.kind === 'later') this.clock.advance(taken.ms);
      const delivered = await sender.deliver(conversationId, signal);
      if (delivered.kind === 'later') this.clock.advance(delivered.ms);
      if (taken.kind === 'done' && delivered.kind === 'done') return;
    }
    throw new Error('still something to do after 100 times');
  }

  private assistant(): Answers {
    const answer = (request: AnswerRequest): Promise<Answer> => {
      this.asked += 1;
      return Promise.resolve().then(() => this.answering(request));
    };
    return { answer } as unknown as Answers;
  }
}

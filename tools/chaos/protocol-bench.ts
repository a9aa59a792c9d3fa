import { getConnectionToken } from '@nestjs/mongoose';
import type { LiveSettingValues, MessageContent } from '@feelori/contracts';
import type { SendOutcome } from '@feelori/edges/whatsapp';
import { HandBackSweeper } from '@feelori/flow/conversation';
import type { WakeUps } from '@feelori/jobs';
import { FakeClock } from '@feelori/platform/clock';
import { LiveSettings, type StoredValue } from '@feelori/platform/live-settings';
import type { Live } from '@feelori/platform/live';
import {
  ConversationTakeovers,
  ConversationPauses,
  Conversations,
  ConversationsModule,
} from '@feelori/records/conversations';
import { Consents, type Customer, CustomersModule } from '@feelori/records/customers';
import { DeadLetters, DeadLettersModule } from '@feelori/records/dead-letters';
import { InboundMessages, InboundModule } from '@feelori/records/inbound';
import { DraftEntries, Outbox, OutboxModule } from '@feelori/records/outbox';
import { Turns, TurnsModule } from '@feelori/records/turns';
import type { Answer, AnswerRequest, Answers } from '@feelori/skills/answers';
import {
  Corrections,
  Drafts,
  Interventions,
  InterventionsModule,
  UnansweredMessages,
  Resumption,
} from '@feelori/skills/interventions';
import { type TestApp, testApp, testSettings, type TestStores, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { activityRow, customerRow, messageRow, NUMBER } from './bench-rows';
import { type BenchWorker, benchWorker } from './bench-worker';
import { type CallPlan, CrashPlan } from './crash-plan';
import { echo } from './echo';
import { type Accepted, noting } from './noting-whatsapp';

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
  private get live(): LiveSettings {
    return this.app.get(LiveSettings);
  }

  /** What a person set, live in every worker when this resolves. */
  async set(values: Partial<LiveSettingValues>): Promise<void> {
    const changed = Object.entries(values).map(([name, value]) => ({ name, value }) as StoredValue);
    this.live.useSource({ changed: () => Promise.resolve(changed) });
    await this.live.refresh();
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
  get takeovers(): ConversationTakeovers {
    return this.app.get(ConversationTakeovers);
  }
  get pauses(): ConversationPauses {
    return this.app.get(ConversationPauses);
  }
  /** What becomes of drafts, outside any worker. */
  get drafts(): Drafts {
    return this.app.get(Drafts);
  }
  get draftEntries(): DraftEntries {
    return this.app.get(DraftEntries);
  }
  get consents(): Consents {
    return this.app.get(Consents);
  }
  /** People and customers who take the floor, outside any worker. */
  get interventions(): Interventions {
    return new Interventions(this.takeovers, this.pauses, this.consents, this.outbox);
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
  worker(plan: CallPlan = new CrashPlan(null, 'before')): BenchWorker {
    const [assistant, whatsapp] = [this.assistant(), noting(this.accepted, this.outcomes)];
    return benchWorker({ app: this.app, clock: this.clock, assistant, whatsapp }, plan);
  }

  /** What a sweep gives back to the assistant after a pause, or since people have left it. */
  async resume(): Promise<number> {
    const wakeUps = { enqueueTurns: () => Promise.resolve(true) } as unknown as WakeUps;
    const live = { publish: () => Promise.resolve() } as unknown as Live;
    const left = new UnansweredMessages(
      this.inbound,
      this.outbox,
      this.turns,
      this.app.get(LiveSettings),
      this.clock,
    );
    const resumption = new Resumption(this.conversations, this.pauses, left);
    const sweeper = new HandBackSweeper(this.pauses, resumption, wakeUps, this.live, live, this.clock);
    return sweeper.sweep(new AbortController().signal);
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

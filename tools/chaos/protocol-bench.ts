import { getConnectionToken } from '@nestjs/mongoose';
import type { CustomerMessage, MessageContent, ReplyContent } from '@feelori/contracts';
import type { SendOutcome, SendTerms, WhatsAppSender } from '@feelori/edges/whatsapp';
import { TurnAnswerer, TurnLimit, TurnTaker } from '@feelori/flow/conversation';
import { ReplySender, SendPace } from '@feelori/flow/delivery';
import type { WakeUps } from '@feelori/jobs';
import { FakeClock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import type { Live } from '@feelori/platform/live';
import { Metrics } from '@feelori/platform/metrics';
import { Conversations, ConversationsModule } from '@feelori/records/conversations';
import { Customers, CustomersModule } from '@feelori/records/customers';
import { DeadLetters, DeadLettersModule } from '@feelori/records/dead-letters';
import { type InboundMessage, InboundMessages, InboundModule } from '@feelori/records/inbound';
import { Outbox, OutboxModule } from '@feelori/records/outbox';
import { Turns, TurnsModule } from '@feelori/records/turns';
import type { Answer, AnswerRequest, Answers } from '@feelori/skills/answers';
import { type TestApp, testApp, testSettings, type TestStores, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { CrashPlan } from './crash-plan';

const NUMBER = '106540352242922';
const START = Date.parse('2026-11-23T12:00:00Z');

/** What the fake WhatsApp took. */
export interface Accepted {
  text: string;
  opaque: string;
  wamid: string;
}

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
    const settings = testSettings({ ...stores.env, ROLES: 'worker' });
    const modules = [
      ConversationsModule,
      CustomersModule,
      DeadLettersModule,
      InboundModule,
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
  ): Promise<string> {
    const conversationId = `${NUMBER}:c_${customer}`;
    const wamid = `wamid.${customer}.${text}`;
    const message: CustomerMessage = {
      wamid,
      phoneNumberId: NUMBER,
      identity: { waId: '16505550000' },
      sentAt,
      content,
      provisional: false,
    };
    const row: InboundMessage = {
      _id: `${NUMBER}:${wamid}`,
      conversationId,
      customerId: `c_${customer}`,
      sentAt: new Date(sentAt),
      receivedAt: this.clock.now(),
      message,
      state: 'received',
      turnId: null,
    };
    await this.inbound.storeMany([row]);
    return conversationId;
  }

  /** A worker of both stages that dies by its plan. */
  worker(plan = new CrashPlan(null, 'before')): { taker: TurnTaker; sender: ReplySender } {
    const { settings } = this.app;
    const watch = <T extends object>(name: string, target: T): T => plan.watch(name, target);
    const conversations = watch('conversations', this.conversations);
    const inbound = watch('inbound', this.inbound);
    const outbox = watch('outbox', this.outbox);
    const turns = watch('turns', this.turns);
    const deadLetters = watch('deadLetters', this.deadLetters);
    const whatsapp = watch('whatsapp', this.whatsapp());
    const quietWakeUps = {
      enqueueTurns: () => Promise.resolve(true),
      enqueueSends: () => Promise.resolve(true),
    };
    const wakeUps = watch('wakeUps', quietWakeUps as unknown as WakeUps);
    const live = watch('live', { publish: () => Promise.resolve() } as unknown as Live);
    const redis = this.app.get(CacheRedis);
    const answerer = new TurnAnswerer(
      conversations,
      inbound,
      outbox,
      turns,
      deadLetters,
      watch('answers', this.assistant()),
      { markRead: () => Promise.resolve() } as unknown as WhatsAppSender,
      new TurnLimit(redis, settings, this.clock),
      wakeUps,
      live,
      this.app.get(Metrics),
      settings,
      this.clock,
    );
    const taker = new TurnTaker(conversations, inbound, answerer, wakeUps, settings, this.clock);
    const pace = new SendPace(redis, settings, this.clock);
    const sender = new ReplySender(
      outbox,
      turns,
      whatsapp,
      pace,
      conversations,
      watch('customers', this.app.get(Customers)),
      deadLetters,
      live,
      settings,
      this.clock,
    );
    return { taker, sender };
  }

  /** Works until nothing is left to do, moving the clock over every wait; at most 100 times. */
  async finish(conversationId: string): Promise<void> {
    const signal = new AbortController().signal;
    const { taker, sender } = this.worker();
    for (let times = 0; times < 100; times += 1) {
      const taken = await taker.take(conversationId, signal);
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

  private whatsapp(): WhatsAppSender {
    const send = async (
      _to: unknown,
      content: ReplyContent,
      opaque: string,
      { begin }: Required<Pick<SendTerms, 'begin'>>,
    ): Promise<SendOutcome> => {
      if (!(await begin())) return { kind: 'not_begun' };
      const outcome = this.outcomes.shift() ?? {
        kind: 'accepted',
        wamid: `wamid.out.${this.accepted.length}`,
      };
      if (outcome.kind === 'accepted') {
        const text = content.kind === 'text' ? content.text : `[${content.kind}]`;
        this.accepted.push({ text, opaque, wamid: outcome.wamid });
      }
      return outcome;
    };
    return { send } as unknown as WhatsAppSender;
  }
}

/** An answer that repeats each message in a bubble of its own. */
export function echo({ asked }: AnswerRequest): Answer {
  const texts = asked.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));
  return {
    answeredBy: 'gemini',
    model: 'test',
    parts: texts.map((text) => ({ kind: 'text', text: `echo: ${text}` })),
    tools: [],
    shown: [],
    tokens: { in: 1, out: 1 },
    handover: null,
    consent: null,
  };
}

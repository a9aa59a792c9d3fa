import { CarouselSupport, type WhatsAppSender } from '@feelori/edges/whatsapp';
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
  type UnwrittenNotes,
} from '@feelori/flow/conversation';
import {
  type Attachments,
  BulkLine,
  ReplySender,
  SendPace,
  SettledEntries,
  type ThreadLoad,
} from '@feelori/flow/delivery';
import type { DirectSends, WakeUps } from '@feelori/jobs';
import type { Clock } from '@feelori/platform/clock';
import type { Live } from '@feelori/platform/live';
import { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis } from '@feelori/platform/redis';
import {
  ConversationPauses,
  Conversations,
  ConversationTakeovers,
  ConversationWindows,
} from '@feelori/records/conversations';
import { Consents, CustomerLanguages } from '@feelori/records/customers';
import { DeadLetters } from '@feelori/records/dead-letters';
import { InboundMessages } from '@feelori/records/inbound';
import { type BegunEntry, Outbox, type OutboxPart } from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';
import type { StockWishes } from '@feelori/records/stock-wishes';
import { Turns } from '@feelori/records/turns';
import type { ActionWriter } from '@feelori/skills/actions';
import type { Answers } from '@feelori/skills/answers';
import { Drafts, Interventions } from '@feelori/skills/interventions';
import type { Recognition } from '@feelori/skills/recognition';
import type { CatalogueProducts } from '@feelori/skills/shop';
import type { TestApp } from '@feelori/testing';
import { BenchSender } from './bench-sender';
import type { CallPlan } from './crash-plan';
import { HandedOver } from './handed-over';

const NO_RECOGNITION = { recognizes: () => false } as unknown as Recognition;
const NO_CATALOGUE = { named: () => Promise.resolve(null) } as unknown as CatalogueProducts;

const NO_FILES = {
  prepare: (_: unknown, { content }: OutboxPart) => Promise.resolve({ kind: 'ready', content }),
} as unknown as Attachments;

/** Both stages of a worker. */
export interface BenchWorker {
  runner: TurnRunner;
  sender: BenchSender;
}

/** What a worker runs on: real stores, and in place of the outside world what the bench has. */
interface BenchGround {
  app: TestApp;
  clock: Clock;
  assistant: Answers;
  whatsapp: WhatsAppSender;
}

/** A worker whose every call to outside things is under this plan. */
export function benchWorker(
  { app, clock, assistant, whatsapp: theWhatsapp }: BenchGround,
  plan: CallPlan,
): BenchWorker {
  const { settings } = app;
  const people = app.get(LiveSettings);
  const watch = <T extends object>(name: string, target: T): T => plan.watch(name, target);
  const conversations = watch('conversations', app.get(Conversations));
  const inbound = watch('inbound', app.get(InboundMessages));
  const outbox = watch('outbox', app.get(Outbox));
  const turns = watch('turns', app.get(Turns));
  const deadLetters = watch('deadLetters', app.get(DeadLetters));
  const whatsapp = watch('whatsapp', theWhatsapp);
  const quietWakeUps = {
    enqueueTurns: () => Promise.resolve(true),
    enqueueSends: () => Promise.resolve(true),
  };
  const wakeUps = watch('wakeUps', quietWakeUps as unknown as WakeUps);
  const live = watch('live', { publish: () => Promise.resolve() } as unknown as Live);
  const redis = app.get(CacheRedis);
  const consents = watch('consents', app.get(Consents));
  const answerer = new TurnAnswerer(
    consents,
    new PastReader(inbound, outbox, turns),
    new QuoteReader(inbound, outbox, NO_CATALOGUE),
    deadLetters,
    watch('answers', assistant),
    { markRead: () => Promise.resolve() } as unknown as WhatsAppSender,
    new TurnLimit(redis, people, settings, clock),
    people,
    settings,
    clock,
  );
  const pace = new SendPace(redis, people, settings, clock);
  const handed = new HandedOver(pace);
  const direct = watch('direct', handed) as unknown as DirectSends<BegunEntry>;
  const firstSends = new FirstSends(outbox, direct, people, clock);
  const unwritten = { note: () => undefined } as unknown as UnwrittenNotes;
  const metrics = app.get(Metrics);
  // None of the answers here asks for something to be done.
  const actions = { note: () => Promise.resolve() } as unknown as ActionWriter;
  const wishes = { ask: () => Promise.resolve() } as unknown as StockWishes;
  const said = [outbox, turns, firstSends] as const;
  const writer = new TurnWriter(inbound, ...said, unwritten, actions, wishes, people, metrics, clock);
  const closer = new TurnCloser(
    conversations,
    outbox,
    app.get(SearchTexts),
    app.get(CustomerLanguages),
    wakeUps,
    live,
    settings,
    clock,
  );
  const interventions = new Interventions(
    watch('takeovers', app.get(ConversationTakeovers)),
    watch('pauses', app.get(ConversationPauses)),
    consents,
    outbox,
  );
  const steps = new TurnSteps(
    answerer,
    writer,
    new MessageRecheck(conversations, inbound),
    closer,
    interventions,
    clock,
  );
  const runner = new TurnRunner(
    conversations,
    inbound,
    steps,
    watch('drafts', app.get(Drafts)),
    wakeUps,
    NO_RECOGNITION,
    people,
    app.get(LiveFlags),
    clock,
  );
  const replySender = new ReplySender(
    outbox,
    whatsapp,
    new CarouselSupport(app.get(CacheRedis), settings, clock),
    NO_FILES,
    pace,
    new BulkLine(pace, { isBusy: false } as ThreadLoad),
    conversations,
    consents,
    new SettledEntries(
      outbox,
      turns,
      conversations,
      app.get(ConversationWindows),
      app.get(ConversationPauses),
      deadLetters,
      interventions,
      live,
      metrics,
      clock,
    ),
    live,
    people,
    clock,
  );
  return { runner, sender: new BenchSender(replySender, handed) };
}

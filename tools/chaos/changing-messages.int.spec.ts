import type { MessageContent, ReplyContent } from '@feelori/contracts';
import type { Answer, AnswerRequest } from '@feelori/skills/answers';
import { CrashPlan } from './crash-plan';
import { InterleavePlan } from './interleave-plan';
import { echo } from './echo';
import { ProtocolBench } from './protocol-bench';

const signal = new AbortController().signal;
/** Runs at one time; each has a customer of its own. */
const ABREAST = 20;
const CARD = '4111';

/** Answers in two bubbles what was asked; an answer to the card number says nothing of it. */
function twice(request: AnswerRequest): Answer {
  const [words] = echo(request).parts.map((part) => (part.kind === 'text' ? part.text : part.kind));
  const said = words?.includes(CARD) ? 'echo: thank you' : (words ?? '');
  const parts: ReplyContent[] = [said, `${said} (2)`].map((text) => ({ kind: 'text', text }));
  return { ...echo(request), parts };
}

describe.each(['edit', 'revoke'] as const)('an %s at every moment of a turn and its delivery', (kind) => {
  let bench: ProtocolBench;
  let moments: string[];
  let runs = 0;

  beforeAll(async () => {
    bench = await ProtocolBench.open();
    bench.answering = twice;
    moments = (await run(() => new Map())).moments;
    await bench.database.dropDatabase();
  }, 60_000);
  afterAll(() => bench.close());

  const original = kind === 'edit' ? 'red' : `my card is ${CARD} 1111 1111 1111`;

  /** One turn and its delivery, with what happens at its moments; then everything that is left to do. */
  async function run(
    acts: (change: () => Promise<void>, id: string) => ReadonlyMap<number, () => Promise<unknown>>,
  ) {
    const customer = `${kind}${(runs += 1)}`;
    const id = await bench.write(customer, 'first', bench.clock.ms() - 1_000, {
      kind: 'text',
      text: original,
    });
    await bench.arrived(customer);
    bench.clock.advance(6_000);
    const changed = new Changed(bench, id);
    const left = new Map(acts(() => changed.by(contentOf(customer), customer), id));
    const once = [...left.keys()].map((at) => [at, () => actOnce(left, at)] as const);
    const plan = new InterleavePlan(new Map(once));
    const { runner, sender } = bench.worker(plan);
    await runner.runNext(id, signal);
    await sender.deliver(id, signal);
    // A run that says nothing has fewer moments than one that does.
    for (const at of [...left.keys()]) await actOnce(left, at);
    await finish(id);
    return { id, moments: plan.moments, changed };
  }

  /** Nobody is woken here: what a resumed turn left for the next one is looked for. */
  async function finish(id: string): Promise<void> {
    do await bench.finish(id);
    while ((await bench.inbound.waiting(id)).length > 0);
  }

  function contentOf(customer: string): MessageContent {
    const originalMessageId = `wamid.${customer}.first`;
    if (kind === 'revoke') return { kind, originalMessageId };
    return { kind, originalMessageId, content: { kind: 'text', text: 'blue' } };
  }

  /** Nothing waits, and what was said is right for what the customer wrote at the end. */
  async function checkEnd(id: string, changed: Changed): Promise<string> {
    expect(await bench.inbound.waiting(id)).toEqual([]);
    expect(await bench.outbox.unsettled(id)).toEqual([]);
    expect(await bench.conversations.byId(id)).toMatchObject({ turn: null, mode: 'assistant' });
    expect(changed.outdatedSends()).toEqual([]);
    const said = changed.said();
    if (kind === 'edit') {
      expect(said.filter((text) => text === 'echo: blue')).toHaveLength(1);
      expect(said.slice(-2)).toEqual(['echo: blue', 'echo: blue (2)']);
      expect(said.filter((text) => text === 'echo: red').length).toBeLessThanOrEqual(1);
    }
    return said.join(' ');
  }

  it('lets nothing out that answers what the customer no longer says, and answers what they do', async () => {
    const plans = moments.map((_, at) => at + 1);
    const ends = new Set<string>();
    for (let from = 0; from < plans.length; from += ABREAST) {
      const some = plans.slice(from, from + ABREAST).map(async (at) => {
        const { id, changed } = await run((change) => new Map([[at, change]]));
        const where = moments[at - 1];
        expect({ where, end: await checkEnd(id, changed).catch(String) }).toEqual({
          where,
          end: changed.said().join(' '),
        });
        ends.add(changed.said().join(' '));
      });
      await Promise.all(some);
    }
    expect(plans.length).toBeGreaterThan(25);
    // Early enough the first words are never answered, late enough they are.
    expect(ends.size).toBeGreaterThan(1);
    if (kind === 'revoke') expect(await textOfDatabase(bench)).not.toContain(CARD);
  }, 240_000);

  it('nor when another worker delivers at any moment after it', async () => {
    const ends = moments.flatMap((label, at) => (label.startsWith('after') ? [at + 1] : []));
    const pairs = ends.flatMap((at, i) => ends.slice(i + 1).map((deliverAt) => ({ at, deliverAt })));
    for (let from = 0; from < pairs.length; from += ABREAST) {
      const some = pairs.slice(from, from + ABREAST).map(async ({ at, deliverAt }) => {
        const { id, changed } = await run((change, conversationId) => {
          const deliver = (): Promise<unknown> => bench.worker().sender.deliver(conversationId, signal);
          return new Map<number, () => Promise<unknown>>([
            [at, change],
            [deliverAt, deliver],
          ]);
        });
        await checkEnd(id, changed);
      });
      await Promise.all(some);
    }
  }, 240_000);

  it.each(['before', 'after'] as const)(
    'nor when the worker died %s any call',
    async (when) => {
      for (let at = 1; at <= moments.length / 2; at += 1) {
        const customer = `${kind}-dead-${when}${at}`;
        const id = await bench.write(customer, 'first', bench.clock.ms() - 1_000, {
          kind: 'text',
          text: original,
        });
        await bench.arrived(customer);
        bench.clock.advance(6_000);
        const { runner, sender } = bench.worker(new CrashPlan(at, when));
        await runner.runNext(id, signal).catch(() => undefined);
        await sender.deliver(id, signal).catch(() => undefined);
        // WhatsApp took it and says so in time, whatever the dead worker got to know.
        for (const { opaque, wamid } of bench.accepted.filter((one) => one.opaque.startsWith(`o1:${id}#`))) {
          await bench.outbox.applyStatus({
            status: 'sent',
            errorCode: null,
            at: bench.clock.now(),
            wamid,
            opaque,
          });
        }
        const changed = new Changed(bench, id);
        await changed.by(contentOf(customer), customer);
        await finish(id);
        await checkEnd(id, changed);
      }
      if (kind === 'revoke') expect(await textOfDatabase(bench)).not.toContain(CARD);
    },
    240_000,
  );
});

async function actOnce(left: Map<number, () => Promise<unknown>>, at: number): Promise<void> {
  const act = left.get(at);
  left.delete(at);
  await act?.();
}

async function textOfDatabase({ database }: ProtocolBench): Promise<string> {
  const collections = (await database.db?.collections()) ?? [];
  return JSON.stringify(await Promise.all(collections.map((one) => one.find().toArray())));
}

/** The change of a message, and what went out after it although it answers the words before. */
class Changed {
  private before: { sends: number; begun: Set<string> } | null = null;

  constructor(
    private readonly bench: ProtocolBench,
    private readonly id: string,
  ) {}

  async by(content: MessageContent, customer: string): Promise<void> {
    await this.bench.write(customer, 'change', this.bench.clock.ms(), content);
    const entries = await this.bench.outbox.page(this.id, null, 10);
    const begun = entries.flatMap(({ _id, parts }) =>
      parts
        .filter(({ state }) => state === 'sending' || state === 'unknown')
        .map(({ i, attempt }) => `o1:${_id}:${i}:${attempt}`),
    );
    this.before = { sends: this.sends().length, begun: new Set(begun) };
  }

  said(): string[] {
    return this.sends().map(({ text }) => text);
  }

  outdatedSends(): string[] {
    const { sends, begun } = this.before ?? { sends: Infinity, begun: new Set() };
    return this.sends()
      .slice(sends)
      .filter(({ text, opaque }) => !text.includes('blue') && !begun.has(opaque))
      .map(({ text, opaque }) => `${text} ${opaque}`);
  }

  private sends() {
    return this.bench.accepted.filter(({ opaque }) => opaque.startsWith(`o1:${this.id}#`));
  }
}

import type { DeadLetter } from '@feelori/records/dead-letters';
import { CrashPlan } from './crash-plan';
import { InterleavePlan } from './interleave-plan';
import { ProtocolBench } from './protocol-bench';

/** After so long a turn is another worker's. */
const LEASE_MS = 10_000;
const signal = new AbortController().signal;

describe('a worker that dies anywhere', () => {
  let bench: ProtocolBench;
  let labels: string[];

  beforeAll(async () => {
    bench = await ProtocolBench.open();
    labels = await callsOfOneTurn(bench);
  });
  afterAll(() => bench.close());

  it('has these places to die at', () => {
    // The first part is begun by the insert, and may be posted after the close. `beginSend` lies within `send`: it waits
    // for leave to send, and dying after it is dying before the post.
    expect(labels).toEqual([
      'conversations.byId',
      'inbound.waiting',
      'conversations.restore',
      'conversations.byId',
      'inbound.waiting',
      'conversations.claimTurn',
      'consents.of',
      'answers.answer',
      'direct.ask',
      'outbox.insert',
      'turns.insert',
      'inbound.close',
      'conversations.closeTurn',
      'live.publish',
      'whatsapp.send',
      'outbox.endSend',
      'live.publish',
      'whatsapp.send',
      'outbox.beginSend',
      'outbox.endSend',
      'live.publish',
    ]);
  });

  it.each(['before', 'after'] as const)(
    'answers once, in order, when it died %s any of them',
    async (when) => {
      for (let at = 1; at <= labels.length; at += 1) {
        const customer = `${when}${at}`;
        const from = bench.accepted.length;
        const id = await twoMessages(bench, customer);
        const { runner, sender } = bench.worker(new CrashPlan(at, when));
        await runner.runNext(id, signal).catch(() => undefined);
        await sender.deliver(id, signal).catch(() => undefined);
        // WhatsApp took it and says so in time, whatever the dead worker got to know.
        for (const { opaque, wamid } of bench.accepted.slice(from)) {
          const news = { status: 'sent', errorCode: null, at: bench.clock.now() };
          await bench.outbox.applyStatus({ ...news, wamid, opaque });
        }
        await bench.finish(id);
        const texts = bench.accepted.slice(from).map(({ text }) => text);
        expect({ at: labels[at - 1], texts }).toEqual({
          at: labels[at - 1],
          texts: [`echo: ${customer}-a`, `echo: ${customer}-b`],
        });
        expect(await bench.inbound.waiting(id)).toEqual([]);
        expect(await bench.conversations.byId(id)).toMatchObject({
          turn: null,
          turnSeq: 1,
          mode: 'assistant',
        });
        // Also when the entry was written and the record beside it was not.
        const record = {
          decision: 'answered',
          entryId: `${id}#1`,
          askedText: `${customer}-a\n${customer}-b`,
        };
        expect(await bench.turns.byId(`${id}#1`)).toMatchObject(record);
      }
    },
    60_000,
  );

  it.each(['before', 'after'] as const)('hears a STOP when it died %s any of them', async (when) => {
    for (let at = 1; at <= labels.length; at += 1) {
      const id = await bench.write(`stop-${when}${at}`, 'STOP', bench.clock.ms() - 1_000);
      bench.clock.advance(6_000);
      const { runner } = bench.worker(new CrashPlan(at, when));
      await runner.runNext(id, signal).catch(() => undefined);
      await bench.finish(id);
      const { optedOut, turnSeq } = (await bench.conversations.byId(id)) ?? {};
      expect({ at: labels[at - 1], optedOut, turnSeq }).toEqual({
        at: labels[at - 1],
        optedOut: true,
        turnSeq: 1,
      });
      expect(bench.accepted.at(-1)).toMatchObject({ text: 'echo: STOP' });
    }
  });

  it('keeps nobody waiting for what it began and surely did not send', async () => {
    const id = await twoMessages(bench, 'begun');
    const from = bench.accepted.length;
    const { runner, sender } = bench.worker(
      new CrashPlan(labels.indexOf('conversations.closeTurn') + 1, 'before'),
    );
    await runner.runNext(id, signal).catch(() => undefined);
    expect((await bench.outbox.byId(`${id}#1`))?.parts.map(({ state }) => state)).toEqual([
      'sending',
      'pending',
    ]);
    expect(await sender.deliver(id, signal).catch(() => 'dead')).toBe('dead');
    bench.clock.advance(LEASE_MS);
    const next = bench.worker();
    await next.runner.runNext(id, signal);
    expect(await next.sender.deliver(id, signal)).toEqual({ kind: 'done' });
    expect(bench.accepted.slice(from).map(({ text }) => text)).toEqual(['echo: begun-a', 'echo: begun-b']);
    // The try that was not made keeps its number: nobody else may take it for their own.
    expect(bench.accepted[from]?.opaque).toBe(`o1:${id}#1:0:2`);
  });

  it.each(['outbox.insert', 'inbound.close', 'conversations.closeTurn'])(
    'sends nothing any more when it stood still before %s until another had its turn',
    async (label) => {
      const customer = `still-${label}`;
      const moments = await momentsOfOneTurn(bench, `${customer}-calm`);
      const id = await twoMessages(bench, customer);
      const from = bench.accepted.length;
      const other = bench.worker();
      const standStill = async (): Promise<void> => {
        bench.clock.advance(LEASE_MS);
        await other.runner.runNext(id, signal);
        await other.sender.deliver(id, signal);
      };
      const at = moments.indexOf(`before ${label}`) + 1;
      const { runner, sender } = bench.worker(new InterleavePlan(new Map([[at, standStill]])));
      await runner.runNext(id, signal).catch(() => undefined);
      await sender.deliver(id, signal);
      await bench.finish(id);
      expect(at).toBeGreaterThan(0);
      expect(bench.accepted.slice(from).map(({ text }) => text)).toEqual([
        `echo: ${customer}-a`,
        `echo: ${customer}-b`,
      ]);
    },
  );

  it('sends again once, after the wait, when WhatsApp never said that it got it', async () => {
    const id = await twoMessages(bench, 'silent');
    const from = bench.accepted.length;
    bench.outcomes.push({ kind: 'unknown', reason: 'deadline' });
    const { runner, sender } = bench.worker();
    await runner.runNext(id, signal);
    expect(await sender.deliver(id, signal)).toEqual({ kind: 'later', ms: 90_000 });
    expect(bench.accepted.slice(from)).toEqual([]);
    await bench.finish(id);
    const sends = bench.accepted.slice(from);
    expect(sends.map(({ text }) => text)).toEqual(['echo: silent-a', 'echo: silent-b']);
    expect(sends[0]?.opaque).toBe(`o1:${id}#1:0:2`);
  });

  it('lays a reply aside for a person when its outcome stays unknown twice, and goes on', async () => {
    const id = await twoMessages(bench, 'lost');
    const from = bench.accepted.length;
    const letters = await bench.deadLetters.open();
    bench.outcomes.push({ kind: 'unknown', reason: 'deadline' }, { kind: 'unknown', reason: 'deadline' });
    await bench.finish(id);
    expect(bench.accepted.slice(from).map(({ text }) => text)).toEqual(['echo: lost-b']);
    expect(await bench.deadLetters.open()).toBe(letters + 1);
    const letter = await bench.database.collection<DeadLetter>('dead_letters').findOne({ _id: `${id}#1` });
    expect(letter?.inboundIds).toEqual((await bench.turns.byId(`${id}#1`))?.inboundIds);
    expect(letter?.inboundIds).toHaveLength(2);
    expect(await bench.conversations.byId(id)).toMatchObject({
      mode: 'person',
      handoverReason: 'unknown_outcome',
    });
  });
});

/** Two messages of one customer, quiet for long enough to be answered. */
async function twoMessages(bench: ProtocolBench, customer: string): Promise<string> {
  await bench.write(customer, `${customer}-a`, bench.clock.ms() - 2_000);
  const id = await bench.write(customer, `${customer}-b`, bench.clock.ms() - 1_000);
  bench.clock.advance(6_000);
  return id;
}

/** Every call of an undisturbed run, in order. */
async function callsOfOneTurn(bench: ProtocolBench): Promise<string[]> {
  const plan = new CrashPlan(null, 'before');
  const id = await twoMessages(bench, 'calm');
  const { runner, sender } = bench.worker(plan);
  await runner.runNext(id, signal);
  await sender.deliver(id, signal);
  return plan.calls;
}

/** The moments of such a run, before and after each call. */
async function momentsOfOneTurn(bench: ProtocolBench, customer: string): Promise<string[]> {
  const plan = new InterleavePlan();
  const id = await twoMessages(bench, customer);
  const { runner, sender } = bench.worker(plan);
  await runner.runNext(id, signal);
  await sender.deliver(id, signal);
  return plan.moments;
}

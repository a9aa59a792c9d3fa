import { newPart } from '@feelori/records/outbox';
import { ProtocolBench } from './protocol-bench';

describe('the memory of turns', () => {
  let bench: ProtocolBench;
  let echo: ProtocolBench['answering'];

  beforeAll(async () => {
    bench = await ProtocolBench.open();
    echo = bench.answering;
  });
  beforeEach(() => {
    bench.answering = echo;
  });
  afterAll(() => bench.close());

  it('remember what was said, also by others, through any number of turns without words', async () => {
    const id = await bench.write('memory', 'do you sell hats?');
    bench.clock.advance(2_000);
    await bench.finish(id);
    const answer = await bench.outbox.byId(`${id}#1`);
    if (answer === null) throw new Error('there is no answer');
    const spoken = { ...answer, epoch: null, writtenAt: bench.clock.now(), nextAt: null };
    const place = (await bench.conversations.takePlace(id)) ?? 0;
    const parts = [newPart({ kind: 'text', text: 'Maya here: the red one is back' }, 0)];
    const said = { ...spoken, _id: `${id}#p-1`, origin: 'person', place, author: 'u1', parts } as const;
    await bench.outbox.insert(said);
    for (let times = 0; times < 12; times += 1) {
      await bench.write('memory', `👍${times}`, bench.clock.ms(), {
        kind: 'reaction',
        toMessageId: 'wamid.out.0',
        emoji: '👍',
      });
      bench.clock.advance(2_000);
      await bench.finish(id);
    }
    let history: unknown[] = [];
    bench.answering = (request) => {
      history = request.history.map(({ role, text }) => [role, text]);
      return echo(request);
    };
    await bench.write('memory', 'how much is it?');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(history).toEqual([
      ['customer', 'do you sell hats?'],
      ['assistant', 'echo: do you sell hats?'],
      ['person', 'Maya here: the red one is back'],
    ]);
    expect(await bench.turns.byId(`${id}#9`)).toMatchObject({ decision: 'silent', reason: 'nothing_asked' });
    expect(await bench.outbox.byId(`${id}#14`)).toMatchObject({ place: 15 });
  });

  it('remember also what the customer wrote while a person had the conversation', async () => {
    const id = await bench.write('both', 'hello');
    bench.clock.advance(2_000);
    await bench.finish(id);
    await bench.interventions.takeOver(id, 'u1');
    await bench.write('both', 'my size is M');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(await bench.interventions.handBack(id)).toBe(true);
    let history: string[] = [];
    bench.answering = (request) => {
      history = request.history.map(({ text }) => text);
      return echo(request);
    };
    await bench.write('both', 'do you have it?');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(history).toEqual(['hello', 'echo: hello', 'my size is M']);
    expect(bench.accepted.at(-1)?.text).toBe('echo: do you have it?');
  });
});

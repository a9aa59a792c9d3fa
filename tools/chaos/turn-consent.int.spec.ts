import { ProtocolBench } from './protocol-bench';

describe('turns of customers who said STOP', () => {
  let bench: ProtocolBench;

  beforeAll(async () => {
    bench = await ProtocolBench.open();
  });
  afterAll(() => bench.close());

  it('go on helping after STOP, on every number of the customer, and leave plain thanks alone', async () => {
    await bench.customer('stop');
    const other = await bench.write('stop', 'hi there', bench.clock.ms(), undefined, '200');
    bench.clock.advance(2_000);
    await bench.finish(other);
    const id = await bench.write('stop', 'STOP');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(bench.accepted.at(-1)?.text).toBe('echo: STOP');
    const stopped = { optedOut: true, mode: 'assistant' };
    expect(await bench.conversations.byId(id)).toMatchObject(stopped);
    expect(await bench.conversations.byId(other)).toMatchObject({ optedOut: true });
    const sent = bench.accepted.length;
    for (const words of ['ok', 'my parcel arrived broken, order #1002', 'thanks', 'START']) {
      await bench.write('stop', words);
      bench.clock.advance(2_000);
      await bench.finish(id);
    }
    expect(bench.accepted.slice(sent).map(({ text }) => text)).toEqual([
      'echo: my parcel arrived broken, order #1002',
      'echo: START',
    ]);
    expect(await bench.turns.byId(`${id}#2`)).toMatchObject({ decision: 'silent', reason: 'opted_out' });
    expect(await bench.conversations.byId(id)).toMatchObject({ optedOut: false, mode: 'assistant' });
    expect(await bench.conversations.byId(other)).toMatchObject({ optedOut: false });
  });

  it('know of a STOP on a number that the customer writes to for the first time', async () => {
    await bench.customer('fresh');
    const id = await bench.write('fresh', 'STOP');
    bench.clock.advance(2_000);
    await bench.finish(id);
    const other = await bench.write('fresh', 'ok', bench.clock.ms(), undefined, '106540352242923');
    bench.clock.advance(2_000);
    await bench.finish(other);
    expect(await bench.turns.byId(`${other}#1`)).toMatchObject({ decision: 'silent', reason: 'opted_out' });
  });

  it('restore consent on START without taking the conversation from the person who has it', async () => {
    await bench.customer('kept');
    const id = await bench.write('kept', 'STOP');
    bench.clock.advance(2_000);
    await bench.finish(id);
    await bench.interventions.takeOver(id, 'u1');
    for (const words of ['START', 'are you there?']) await bench.write('kept', words);
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(bench.accepted.at(-1)?.text).toBe('echo: START');
    const kept = { optedOut: false, mode: 'person', assignee: 'u1' };
    expect(await bench.conversations.byId(id)).toMatchObject(kept);
    expect(await bench.consents.of('c_kept')).toEqual({ stopped: false, blocked: false });
  });
});

import { Simulated } from '../testing/simulated';

const JOAO = '5511990000104';
const JOAO_WITHOUT_NINTH = '551190000104';
const JUAN = '5215512345678';
const JUAN_E164 = '+525512345678';

describe('numbers with more than one form', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
  });
  afterEach(() => sim.close());

  const text = (to: string): object => ({ to, type: 'text', text: { body: 'Hi' } });

  it('answers a send with another wa_id than was written, and lets it through the open window', async () => {
    await sim.write({ from: JUAN });
    const sent = await sim.send(text(JUAN_E164));
    expect(sent).toMatchObject({ status: 200, json: { contacts: [{ input: JUAN_E164, wa_id: JUAN }] } });
    const accepted = await sim.control('GET', '/accepted');
    expect(accepted.json).toMatchObject({ sends: [{ to: JUAN }] });
    await sim.receiver.until(() => sim.receiver.statuses().includes('sent'));
    const statuses = sim.receiver.values().flatMap((value) => (value['statuses'] ?? []) as object[]);
    expect(statuses[0]).toMatchObject({ recipient_id: JUAN });
  });

  it('answers with the registered form also for somebody who never wrote', async () => {
    await sim.control('PUT', '/limits', { window: 'off' });
    const rewritten = async (to: string): Promise<unknown> => {
      const { json } = await sim.send(text(to));
      return (json['contacts'] as Array<{ wa_id: string }>)[0]!.wa_id;
    };
    expect(await rewritten('+5531990000199')).toBe('553190000199');
    expect(await rewritten('+541123456789')).toBe('5491123456789');
    expect(await rewritten('+4915550000001')).toBe('4915550000001');
  });

  it('takes a message from the other form for the same person: `from` differs from `wa_id`', async () => {
    await sim.write({ from: JOAO_WITHOUT_NINTH, text: 'Olá' });
    await sim.receiver.until((got) => got.length === 1);
    expect(sim.receiver.values()[0]).toMatchObject({
      contacts: [{ wa_id: JOAO, profile: { name: 'João Silva' } }],
      messages: [{ from: JOAO_WITHOUT_NINTH, text: { body: 'Olá' } }],
    });
    const thread = await sim.control('GET', `/threads/${JOAO}`);
    expect(thread.json['messages']).toHaveLength(1);
    expect((await sim.send(text(`+${JOAO}`))).status).toBe(200);
  });
});

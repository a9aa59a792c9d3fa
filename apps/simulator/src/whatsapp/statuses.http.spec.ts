import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
type Status = Record<string, unknown>;

describe('statuses of a send', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
    await sim.control('PUT', '/webhooks', { concurrency: 1, batch_max: 1 });
    await sim.control('PUT', '/statuses', { sent_ms: 1, delivered_ms: 10, read_ms: 20, played_ms: 30 });
    await sim.control('PUT', '/limits', { window: 'off' });
  });
  afterEach(() => sim.close());

  const statuses = (): Status[] =>
    sim.receiver.values().flatMap((value) => (value['statuses'] ?? []) as Status[]);

  it('says that a voice note was played, and of other audio only that it was read', async () => {
    const audio = (voice: boolean) => ({
      to: `+${ANN}`,
      type: 'audio',
      audio: { link: 'https://x.co/a.ogg', voice },
    });
    await sim.send(audio(false));
    await sim.receiver.until(() => sim.receiver.statuses().includes('read'));
    await sim.send(audio(true));
    await sim.receiver.until(() => sim.receiver.statuses().includes('played'));
    expect(sim.receiver.statuses()).toEqual([
      'sent',
      'delivered',
      'read',
      'sent',
      'delivered',
      'read',
      'played',
    ]);
    const { json } = await sim.control('GET', `/threads/${ANN}`);
    expect(json['messages']).toMatchObject([{ status: 'read' }, { status: 'read' }]);
  });

  it('carries contacts and the conversation only when asked to', async () => {
    await sim.send({ to: `+${ANN}`, text: { body: 'Hi' } });
    await sim.receiver.until(() => statuses().length === 3);
    expect(sim.receiver.values().some((value) => 'contacts' in value)).toBe(false);
    expect(statuses().some((status) => 'conversation' in status)).toBe(false);
    await sim.control('PUT', '/statuses', { contacts: true, conversation: true });
    await sim.send({ to: `+${ANN}`, text: { body: 'Hi' } });
    await sim.receiver.until(() => statuses().length === 6);
    expect(sim.receiver.values()[3]).toMatchObject({
      contacts: [{ wa_id: ANN, profile: { name: 'Ann Rivera' } }],
    });
    const [sent, delivered] = statuses().slice(3);
    expect(sent).toMatchObject({ conversation: { expiration_timestamp: expect.stringMatching(/^\d{10}$/) } });
    expect(delivered!['conversation']).toEqual({
      id: (sent!['conversation'] as Status)['id'],
      origin: { type: 'service' },
    });
  });

  it.each([131026, 131049, 130472, 131053, 132015, 131031])('fails with %i when scripted', async (code) => {
    await sim.control('POST', '/send-scripts', { to: ANN, how: 'status', code });
    expect((await sim.send({ to: `+${ANN}`, text: { body: 'Hi' } })).status).toBe(200);
    await sim.receiver.until(() => statuses().length === 1);
    expect(statuses()).toMatchObject([{ status: 'failed', errors: [{ code, title: expect.any(String) }] }]);
    expect(statuses()[0]).not.toHaveProperty('recipient_user_id');
  });
});

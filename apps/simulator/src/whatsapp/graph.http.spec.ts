import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
const DAY_MS = 86_400_000;
const text = (to: string, body = 'Hi', more: object = {}): object => ({
  to: `+${to}`,
  type: 'text',
  text: { body },
  ...more,
});

describe('the Graph API', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
    await sim.control('PUT', '/statuses', { sent_ms: 1, delivered_ms: 5, read_ms: 9 });
  });
  afterEach(() => sim.close());

  const errorCode = (json: Record<string, unknown>): unknown =>
    (json['error'] as { code: number } | undefined)?.code;

  it('refuses a wrong token with 190 and a wrong number with 100', async () => {
    const wrong = await sim.graph('POST', '/106540352242922/messages', {}, 'other');
    expect([wrong.status, errorCode(wrong.json)]).toEqual([401, 190]);
    const other = await sim.graph('POST', '/1/messages', {});
    expect([other.status, errorCode(other.json)]).toEqual([400, 100]);
  });

  it('accepts inside the window, echoes opaque data and plays sent, delivered, read in order', async () => {
    await sim.control('PUT', '/webhooks', { concurrency: 1 });
    await sim.write({ from: ANN, text: 'Hello' });
    const sent = await sim.send(text(ANN, 'Hi', { biz_opaque_callback_data: 'o1:t#1:0:1' }));
    expect(sent.status).toBe(200);
    expect(sent.json).toMatchObject({ contacts: [{ input: `+${ANN}`, wa_id: ANN }] });
    await sim.receiver.until(() => sim.receiver.statuses().length === 3);
    expect(sim.receiver.statuses()).toEqual(['sent', 'delivered', 'read']);
    const opaque = sim.receiver
      .values()
      .flatMap((value) => (value['statuses'] ?? []) as Array<Record<string, unknown>>);
    expect(new Set(opaque.map((status) => status['biz_opaque_callback_data']))).toEqual(
      new Set(['o1:t#1:0:1']),
    );
    const accepted = await sim.control('GET', '/accepted?opaque=o1:');
    expect(accepted.json).toMatchObject({ count: 1, sends: [{ to: ANN, opaque: 'o1:t#1:0:1' }] });
  });

  it('closes the window 24 h after the last message, by its own clock', async () => {
    const never = await sim.send(text(ANN));
    expect(errorCode(never.json)).toBe(131047);
    await sim.write({ from: ANN });
    await sim.control('POST', '/clock', { jump_ms: DAY_MS - 60_000 });
    expect((await sim.send(text(ANN))).status).toBe(200);
    await sim.control('POST', '/clock', { jump_ms: 120_000 });
    const late = await sim.send(text(ANN));
    expect([late.status, errorCode(late.json)]).toEqual([400, 131047]);
    const template = { name: 'hello_world', language: { code: 'en_US' } };
    const allowed = await sim.send({ to: ANN, type: 'template', template });
    expect(allowed.json).toMatchObject({ messages: [{ message_status: 'accepted' }] });
  });

  it('tells of a closed window by a failed status when asked to', async () => {
    await sim.control('PUT', '/limits', { window: 'async' });
    expect((await sim.send(text(ANN))).status).toBe(200);
    await sim.receiver.until(() => sim.receiver.statuses().includes('failed'));
    const [value] = sim.receiver.values();
    expect(value).toMatchObject({ statuses: [{ status: 'failed', errors: [{ code: 131047 }] }] });
  });

  it('holds the pair limit until it is paid back, and none when wide', async () => {
    await sim.control('PUT', '/limits', { throughput: null, pair_burst: 2, pair_seconds: 6 });
    await sim.write({ from: ANN });
    const codes = async (): Promise<unknown> => errorCode((await sim.send(text(ANN))).json);
    expect([await codes(), await codes(), await codes()]).toEqual([undefined, undefined, 131056]);
    await sim.control('POST', '/clock', { jump_ms: 6_000 });
    expect([await codes(), await codes()]).toEqual([undefined, 131056]);
    await sim.control('PUT', '/limits', { pace: 'wide' });
    expect(await codes()).toBeUndefined();
  });

  it('holds the throughput of a second', async () => {
    await sim.control('PUT', '/limits', { throughput: 3, pair_burst: null });
    await sim.control('POST', '/clock', { set: '2030-01-01T00:00:00.000Z' });
    await sim.write({ from: ANN });
    const answers = await Promise.all(Array.from({ length: 4 }, () => sim.send(text(ANN))));
    const refused = answers.filter(({ json }) => errorCode(json) === 130429);
    expect(refused).toHaveLength(1);
  });

  it('knows customers by BSUID and leaves out the phone of those who hide it', async () => {
    const maya = sim.world.customers.find('16505550108')!;
    await sim.write({ from: maya.wa_id });
    const sent = await sim.send({ recipient: maya.user_id, type: 'text', text: { body: 'Hi' } });
    expect(sent.json).toMatchObject({ contacts: [{ user_id: maya.user_id }] });
    await sim.receiver.until(() => sim.receiver.statuses().includes('read'));
    expect(sim.receiver.got.map(({ body }) => body).join()).not.toContain(maya.wa_id);
  });

  it('marks as read, shows typing, and answers success', async () => {
    const wamid = await sim.write({ from: ANN });
    const read = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: wamid,
      typing_indicator: { type: 'text' },
    };
    const answer = await sim.send(read);
    expect(answer.json).toEqual({ success: true });
    const thread = await sim.control('GET', `/threads/${ANN}`);
    expect(thread.json).toMatchObject({ messages: [{ id: wamid, status: 'read' }] });
  });

  it('plays scripted refusals, in the answer and as a status', async () => {
    await sim.write({ from: ANN });
    await sim.control('POST', '/send-scripts', { to: ANN, code: 131016 });
    const refused = await sim.send(text(ANN));
    expect([refused.status, errorCode(refused.json)]).toEqual([500, 131016]);
    await sim.control('POST', '/send-scripts', { opaque: 'o1:', how: 'status', code: 131026 });
    expect((await sim.send(text(ANN, 'x', { biz_opaque_callback_data: 'o1:x' }))).status).toBe(200);
    await sim.receiver.until(() => sim.receiver.statuses().includes('failed'));
    expect((await sim.send(text(ANN))).status).toBe(200);
  });

  it('answers a body that is no JSON in the Graph form', async () => {
    const answer = await sim.simulator.app.inject({
      method: 'POST',
      url: '/graph/v24.0/106540352242922/messages',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${sim.world.settings.whatsapp.accessToken}`,
      },
      payload: '{',
    });
    expect(answer.statusCode).toBe(400);
    expect(errorCode(answer.json())).toBe(100);
  });
});

import { MESSAGE_KINDS } from '../whatsapp/customer-message';
import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
type Message = Record<string, unknown> & { id: string; type: string };

describe('the control API', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
  });
  afterEach(() => sim.close());

  const messages = (): Message[] =>
    sim.receiver.values().flatMap((value) => (value['messages'] ?? []) as Message[]);

  it.each(MESSAGE_KINDS)('lets a customer send %s', async (kind) => {
    const wamid = await sim.write({ from: ANN, kind });
    await sim.receiver.until((got) => got.length > 0);
    const [message] = messages();
    expect(message!.id).toBe(wamid);
    expect(message).toMatchObject({
      from: ANN,
      timestamp: expect.stringMatching(/^\d{10}$/),
      type: expect.any(String),
    });
    const bare = ['request_welcome', 'unknown', 'ephemeral'];
    if (!bare.includes(kind)) expect(message).toHaveProperty([message!.type]);
  });

  it('shows a tap on a list as WhatsApp does', async () => {
    await sim.write({
      from: ANN,
      kind: 'list_reply',
      id: 'p:1',
      text: 'Blue',
      description: 'Linen',
      context: 'wamid.x',
    });
    await sim.receiver.until((got) => got.length === 1);
    expect(messages()[0]).toMatchObject({
      type: 'interactive',
      interactive: { type: 'list_reply', list_reply: { id: 'p:1', title: 'Blue', description: 'Linen' } },
      context: { id: 'wamid.x' },
    });
  });

  it('leaves out what it is told to leave out', async () => {
    await sim.write({ from: ANN, without: ['contacts', 'from', 'id'] });
    await sim.receiver.until((got) => got.length === 1);
    const [value] = sim.receiver.values();
    expect(value).not.toHaveProperty('contacts');
    expect(messages()[0]).not.toHaveProperty('from');
    expect(messages()[0]).not.toHaveProperty('id');
  });

  it('refuses a message without sender or of an unknown kind', async () => {
    expect((await sim.control('POST', '/messages', { text: 'x' })).status).toBe(400);
    expect((await sim.control('POST', '/messages', { from: ANN, kind: 'telepathy' })).status).toBe(400);
  });

  it('sends any webhook, well or badly signed', async () => {
    await sim.control('POST', '/webhook/change', { field: 'weather', value: { sun: true } });
    await sim.receiver.until((got) => got.length === 1);
    expect(sim.receiver.got[0]!.json.entry[0]!.changes).toEqual([{ field: 'weather', value: { sun: true } }]);
    const answer = await sim.control('POST', '/webhook/raw', { body: '{"object":"x"}', sign: 'bad' });
    expect(answer.json).toEqual({ status: 200 });
    const good = await sim.control('POST', '/webhook/raw', { body: '{"object":"x"}' });
    expect(good.json).toEqual({ status: 200 });
    const [, bad, well] = sim.receiver.got.map(({ headers }) => headers['x-hub-signature-256']);
    expect(bad).not.toBe(well);
  });

  it('follows a template through review', async () => {
    const { businessAccountId } = sim.world.settings.whatsapp;
    const path = `/${businessAccountId}/message_templates`;
    const template = {
      name: 'welcome_back',
      language: 'en',
      category: 'UTILITY',
      components: [{ type: 'BODY', text: 'Hi {{1}}' }],
    };
    expect((await sim.graph('POST', path, template)).json).toMatchObject({ status: 'PENDING' });
    expect((await sim.graph('POST', path, template)).status).toBe(400);
    const use = {
      to: `+${ANN}`,
      type: 'template',
      template: { name: 'welcome_back', language: { code: 'en' } },
    };
    expect((await sim.send(use)).json).toMatchObject({ error: { code: 132001 } });
    await sim.control('PUT', '/templates/welcome_back/en', { status: 'APPROVED' });
    expect((await sim.send(use)).json).toMatchObject({ error: { code: 132000 } });
    const filled = {
      ...use.template,
      components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ann' }] }],
    };
    expect((await sim.send({ ...use, template: filled })).status).toBe(200);
    await sim.receiver.until((got) => got.length > 0);
    expect(sim.receiver.values()[0]).toMatchObject({
      event: 'APPROVED',
      message_template_name: 'welcome_back',
    });
    await sim.control('PUT', '/templates/welcome_back/en', { quality: 'RED', category: 'MARKETING' });
    await sim.receiver.until((got) => got.length > 2);
    expect(sim.receiver.values().slice(1)).toMatchObject([
      { previous_quality_score: 'UNKNOWN', new_quality_score: 'RED' },
      { previous_category: 'UTILITY', new_category: 'MARKETING' },
    ]);
    expect((await sim.graph('DELETE', `${path}?name=welcome_back`)).json).toEqual({ success: true });
    expect((await sim.graph('GET', `${path}?name=welcome_back`)).json).toMatchObject({ data: [] });
  });

  it('keeps media behind tokens that run out', async () => {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new Blob(['hello'], { type: 'text/plain' }), 'a.txt');
    const encoded = new Response(form);
    const { accessToken, phoneNumberId } = sim.world.settings.whatsapp;
    const authorization = `Bearer ${accessToken}`;
    const upload = await sim.simulator.app.inject({
      method: 'POST',
      url: `/graph/v24.0/${phoneNumberId}/media`,
      headers: { authorization, 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    const { id } = upload.json<{ id: string }>();
    const info = await sim.graph('GET', `/${id}`);
    expect(info.json).toMatchObject({
      mime_type: 'text/plain',
      file_size: 5,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const url = new URL(String(info.json['url'])).pathname;
    const get = (): Promise<{ statusCode: number; body: string }> =>
      sim.simulator.app.inject({ method: 'GET', url, headers: { authorization, 'user-agent': 'test' } });
    expect(await get()).toMatchObject({ statusCode: 200, body: 'hello' });
    await sim.control('POST', '/clock', { jump_ms: 301_000 });
    expect((await get()).statusCode).toBe(404);
    expect((await sim.graph('DELETE', `/${id}`)).json).toEqual({ success: true });
    expect((await sim.graph('GET', `/${id}`)).status).toBe(400);
  });

  it('returns to its first state', async () => {
    await sim.write({ from: '4915550000001', name: 'New' });
    await sim.control('PUT', '/faults/gemini', { mode: 'down' });
    await sim.control('POST', '/clock', { jump_ms: 86_400_000 });
    await sim.control('POST', '/reset');
    const health = await sim.control('GET', '/health');
    expect(health.json).toMatchObject({ clock_offset_ms: 0, accepted_sends: 0, webhooks: { waiting: 0 } });
    expect((await sim.control('GET', '/faults')).json).toMatchObject({ gemini: { mode: 'none' } });
    expect((await sim.control('GET', '/customers')).json).toHaveLength(8);
  });
});

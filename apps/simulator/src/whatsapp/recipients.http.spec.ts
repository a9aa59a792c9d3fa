import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
const DAY_MS = 86_400_000;

describe('whom the shop reaches', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
  });
  afterEach(() => sim.close());

  const codeOf = async (body: object): Promise<unknown> => {
    const { json } = await sim.send(body);
    return (json['error'] as { code: number } | undefined)?.code;
  };
  const upload = async (type: string): Promise<string> => {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new Blob(['x'], { type }), 'file');
    const encoded = new Response(form);
    const answer = await sim.simulator.app.inject({
      method: 'POST',
      url: '/graph/v24.0/106540352242922/media',
      headers: {
        authorization: `Bearer ${sim.world.settings.whatsapp.accessToken}`,
        'content-type': encoded.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    return answer.json<{ id: string }>().id;
  };

  it('sends no authentication template to a user id', async () => {
    const maya = sim.world.customers.find('16505550108')!;
    sim.simulator.whatsapp.templates.create({
      name: 'login_code',
      language: 'en',
      category: 'AUTHENTICATION',
      components: [{ type: 'BODY', text: 'Your code' }],
    });
    await sim.control('PUT', '/templates/login_code/en', { status: 'APPROVED' });
    const use = { type: 'template', template: { name: 'login_code', language: { code: 'en' } } };
    expect(await codeOf({ recipient: maya.user_id, ...use })).toBe(131062);
    expect(await codeOf({ to: `+${ANN}`, recipient: maya.user_id, ...use })).toBeUndefined();
  });

  it('sends an upload only as what it is', async () => {
    await sim.write({ from: ANN });
    const [ogg, mp3, png] = [
      await upload('audio/ogg'),
      await upload('audio/mpeg'),
      await upload('image/png'),
    ];
    const as = (type: string, content: object) => codeOf({ to: `+${ANN}`, type, [type]: content });
    expect(await as('audio', { id: ogg, voice: true })).toBeUndefined();
    expect(await as('audio', { id: mp3 })).toBeUndefined();
    expect(await as('audio', { id: mp3, voice: true })).toBe(131053);
    expect(await as('image', { id: ogg })).toBe(131053);
    expect(await as('image', { id: png })).toBeUndefined();
    expect(await as('image', { id: '1' })).toBe(131009);
  });

  it('forgets an upload after 30 days and looks media up by number', async () => {
    const id = await upload('image/png');
    expect((await sim.graph('GET', `/${id}?phone_number_id=106540352242922`)).status).toBe(200);
    expect((await sim.graph('GET', `/${id}?phone_number_id=1`)).status).toBe(400);
    await sim.control('POST', '/clock', { jump_ms: 30 * DAY_MS });
    expect((await sim.graph('GET', `/${id}`)).status).toBe(400);
  });

  it('marks no message as read that is older than 30 days', async () => {
    const wamid = await sim.write({ from: ANN });
    await sim.control('POST', '/clock', { jump_ms: 31 * DAY_MS });
    expect(await codeOf({ status: 'read', message_id: wamid })).toBe(131009);
  });
});

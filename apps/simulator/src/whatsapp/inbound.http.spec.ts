import { createHash } from 'node:crypto';
import { wordsIn } from '../model/spoken-words';
import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
const DAY_MS = 86_400_000;
type Message = Record<string, unknown>;

describe('what customers write', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
  });
  afterEach(() => sim.close());

  /** Lets Ann write and gives the value of the webhook that follows. */
  const received = async (message: object): Promise<{ message: Message; value: Message }> => {
    const before = sim.receiver.got.length;
    await sim.write({ from: ANN, ...message });
    await sim.receiver.until((got) => got.length > before);
    const value = sim.receiver.values()[before]!;
    return { value, message: (value['messages'] as Message[])[0]! };
  };
  const download = async (path: string): Promise<{ statusCode: number; rawPayload: Buffer }> =>
    sim.simulator.app.inject({
      url: path,
      headers: { authorization: `Bearer ${sim.world.settings.whatsapp.accessToken}`, 'user-agent': 'test' },
    });

  it.each<[object, object]>([
    [{ forwarded: true }, { forwarded: true }],
    [{ frequently_forwarded: true }, { frequently_forwarded: true }],
    [{ context: 'wamid.x' }, { from: '15550783881', id: 'wamid.x' }],
    [
      { referred_product: { catalog_id: 'c', product_retailer_id: 'sku' } },
      { from: '15550783881', referred_product: { catalog_id: 'c', product_retailer_id: 'sku' } },
    ],
  ])('has for %j the context %j', async (asked, context) => {
    expect((await received(asked)).message['context']).toEqual(context);
  });

  it.each<[string, object]>([
    ['contact_request', { contacts: [{ origin: 'contact_request', phones: [{ wa_id: ANN }] }] }],
    ['address_message', { interactive: { type: 'nfm_reply', nfm_reply: { name: 'address_message' } } }],
    ['payment_method', { interactive: { type: 'payment_method', payment_method: expect.any(Object) } }],
    ['payment_notification', { interactive: { payment_notification: { status: 'captured' } } }],
    ['product_reply', { interactive: { type: 'product', product: { product_retailer_id: 'sku-1' } } }],
    ['system', { system: { type: 'user_changed_number', wa_id: ANN } }],
    ['system_identity', { system: { type: 'customer_identity_changed' } }],
    ['system_user_id', { system: { type: 'user_changed_user_id', previous_user_id: expect.any(String) } }],
  ])('%s looks as documented', async (kind, shape) => {
    const { message, value } = await received({ kind });
    expect(message).toMatchObject(shape);
    expect('contacts' in value).toBe(!kind.startsWith('system'));
  });

  it('knows a customer by the new user id after it changed', async () => {
    await received({});
    const { message } = await received({ kind: 'system_user_id', id: 'US.42' });
    expect(message['system']).toMatchObject({ user_id: 'US.42' });
    expect((await received({})).message).toMatchObject({ from: ANN, from_user_id: 'US.42' });
    const sent = await sim.send({ recipient: 'US.42', text: { body: 'Hi' } });
    expect(sent.status).toBe(200);
  });

  it('leaves the window shut after a system message', async () => {
    await received({ kind: 'system_identity' });
    const sent = await sim.send({ to: `+${ANN}`, text: { body: 'Hi' } });
    expect(sent.json).toMatchObject({ error: { code: 131047 } });
  });

  it('attaches any file, with the digest in base64 here and in hex at the media id', async () => {
    const bytes = Buffer.from('%PDF-1.7 not really');
    const media = { mime_type: 'application/pdf', base64: bytes.toString('base64') };
    const { message } = await received({ kind: 'document', media });
    const sha256 = createHash('sha256').update(bytes).digest();
    const { id } = message['document'] as { id: string };
    expect(message['document']).toMatchObject({
      mime_type: 'application/pdf',
      sha256: sha256.toString('base64'),
    });
    expect((await sim.graph('GET', `/${id}`)).json).toMatchObject({
      mime_type: 'application/pdf',
      sha256: sha256.toString('hex'),
      file_size: bytes.length,
    });
  });

  it('gives a link beside the id when asked to, good for five minutes', async () => {
    const plain = await received({ kind: 'image' });
    expect(plain.message['image']).not.toHaveProperty('url');
    const { message } = await received({ kind: 'image', media_url: true });
    const path = new URL((message['image'] as { url: string }).url).pathname;
    expect((await download(path)).statusCode).toBe(200);
    await sim.control('POST', '/clock', { jump_ms: 301_000 });
    expect((await download(path)).statusCode).toBe(404);
  });

  it.each([
    ['expired', 400, 0],
    ['missing', 200, 404],
    ['foreign', 200, 200],
    ['wrong_type', 200, 200],
    ['too_large', 200, 200],
    ['slow', 200, 200],
  ])('has files that are %s when told so', async (mode, found, given) => {
    const { message } = await received({ kind: 'image', media_url: true });
    const { id, url } = message['image'] as { id: string; url: string };
    await sim.control('PUT', '/media-fault', { mode, delay_ms: 1, times: 1 });
    const info = await sim.graph('GET', `/${id}`);
    expect(info.status).toBe(found);
    if (mode === 'expired') return;
    if (mode === 'foreign') {
      expect(new URL(String(info.json['url'])).hostname).not.toBe('127.0.0.1');
      return;
    }
    const answer = await download(new URL(url).pathname);
    expect(answer.statusCode).toBe(given);
    if (mode === 'wrong_type') expect(answer.rawPayload.toString()).toContain('<script>');
    if (mode === 'too_large') expect(answer.rawPayload.length).toBeGreaterThan(5 * 1024 ** 2);
    expect((await sim.control('GET', '/media-fault')).json).toMatchObject({ mode: 'none' });
  });

  it('forgets what a customer attached after 7 days', async () => {
    const { message } = await received({ kind: 'image' });
    const { id } = message['image'] as { id: string };
    await sim.control('POST', '/clock', { jump_ms: 7 * DAY_MS - 60_000 });
    expect((await sim.graph('GET', `/${id}`)).status).toBe(200);
    await sim.control('POST', '/clock', { jump_ms: 120_000 });
    expect((await sim.graph('GET', `/${id}`)).json).toMatchObject({ error: { code: 100 } });
  });

  it('keeps the words of a voice note in its file', async () => {
    const { message } = await received({ kind: 'voice_note', text: 'Do you have blue dresses?' });
    const { id } = message['audio'] as { id: string };
    const { json } = await sim.graph('GET', `/${id}`);
    const file = await download(new URL(String(json['url'])).pathname);
    expect(wordsIn(file.rawPayload)).toBe('Do you have blue dresses?');
  });

  it('lets a customer hide the phone, join an enterprise and change the user id', async () => {
    const changes = { hides_phone: true, username: '@ann', user_id: 'US.77', parent_user_id: 'US.ENT.8' };
    expect((await sim.control('PATCH', `/customers/${ANN}`, changes)).status).toBe(200);
    const { value, message } = await received({});
    expect(value['contacts']).toEqual([
      { profile: { name: 'Ann Rivera', username: '@ann' }, user_id: 'US.77', parent_user_id: 'US.ENT.8' },
    ]);
    expect(message).toMatchObject({ from_user_id: 'US.77', from_parent_user_id: 'US.ENT.8' });
    expect(message).not.toHaveProperty('from');
    const sent = await sim.send({ recipient: 'US.77', text: { body: 'Hi' } });
    expect(sent.json).toMatchObject({ contacts: [{ user_id: 'US.77' }] });
    expect((await sim.control('PATCH', '/customers/1', changes)).status).toBe(404);
  });
});

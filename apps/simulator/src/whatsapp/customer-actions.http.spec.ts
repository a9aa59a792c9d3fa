import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
const EMMA = '447700900102';
const MAYA = '16505550108';
const SHOP = '15550783881';
type Message = Record<string, unknown> & { id: string; type: string };

describe('what a customer can do', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
    // One webhook after the other: the order of arrival is the order in which they left.
    await sim.control('PUT', '/webhooks', { concurrency: 1, batch_max: 1 });
  });
  afterEach(() => sim.close());

  const messages = (): Message[] =>
    sim.receiver.values().flatMap((value) => (value['messages'] ?? []) as Message[]);
  const arrived = async (count: number): Promise<Message[]> => {
    await sim.receiver.until(() => messages().length >= count);
    return messages();
  };
  const chat = async (waId = ANN): Promise<Message[]> =>
    (await sim.control('GET', `/threads/${waId}`)).json['messages'] as Message[];

  it('edits a text: the chat shows the new one, the webhook names the old message', async () => {
    const id = await sim.write({ from: ANN, text: 'red dresses' });
    await sim.write({ from: ANN, kind: 'edit', context: id, text: 'blue dresses' });
    const [, edit] = await arrived(2);
    expect(edit).toMatchObject({
      type: 'edit',
      edit: { original_message_id: id, message: { type: 'text', text: { body: 'blue dresses' } } },
    });
    expect(edit).not.toHaveProperty('context');
    expect((await chat())[0]).toMatchObject({ id, edited: true, content: { body: 'blue dresses' } });
  });

  it('edits the caption of a picture, the picture stays', async () => {
    const id = await sim.write({ from: ANN, kind: 'image', text: 'this one' });
    await sim.write({ from: ANN, kind: 'edit', context: id, text: 'this one in M?' });
    const [picture, edit] = await arrived(2);
    const { id: mediaId } = picture!['image'] as { id: string };
    expect(edit).toMatchObject({
      edit: { message: { type: 'image', image: { id: mediaId, caption: 'this one in M?' } } },
    });
    expect((await chat())[0]).toMatchObject({ content: { id: mediaId, caption: 'this one in M?' } });
  });

  it('edits before the original arrives', async () => {
    await sim.control('POST', '/webhooks/hold', { only: 'messages' });
    const id = await sim.write({ from: ANN, text: 'red' });
    await sim.write({ from: ANN, kind: 'edit', context: id, text: 'blue' });
    await sim.control('POST', '/webhooks/release', { batch: 1, order: 'reversed' });
    const [edit, original] = await arrived(2);
    expect(edit).toMatchObject({ type: 'edit', edit: { original_message_id: id } });
    expect(original).toMatchObject({ id, text: { body: 'red' } });
    expect((await chat())[0]).toMatchObject({ id, content: { body: 'blue' } });
  });

  it('edits a message that is written only afterwards', async () => {
    await sim.write({ from: ANN, kind: 'edit', context: 'wamid.later', text: 'blue' });
    await sim.write({ from: ANN, wamid: 'wamid.later', text: 'red' });
    expect(await arrived(2)).toMatchObject([{ type: 'edit' }, { text: { body: 'red' } }]);
    const later = (await chat()).find(({ id }) => id === 'wamid.later');
    expect(later).toMatchObject({ edited: true, content: { body: 'blue' } });
  });

  it('deletes a message: nothing of it stays in the chat', async () => {
    const id = await sim.write({ from: ANN, text: 'my card is 4111 1111 1111 1111' });
    await sim.write({ from: ANN, kind: 'revoke', context: id });
    const [, revoke] = await arrived(2);
    expect(revoke).toMatchObject({ type: 'revoke', revoke: { original_message_id: id } });
    expect((await chat())[0]).toMatchObject({ id, deleted: true });
    expect(JSON.stringify(await chat())).not.toContain('4111');
  });

  it('shares one change with others, with one lone contact', async () => {
    const { json } = await sim.control('POST', '/messages/together', {
      messages: [
        { from: ANN, text: 'one' },
        { from: EMMA, text: 'two' },
      ],
      contacts_of: [ANN],
    });
    const [value] = (await arrived(2), sim.receiver.values());
    expect(sim.receiver.values()).toHaveLength(1);
    expect(value).toMatchObject({
      contacts: [{ wa_id: ANN }],
      messages: [
        { from: ANN, text: { body: 'one' } },
        { from: EMMA, text: { body: 'two' } },
      ],
    });
    expect(value!['contacts']).toHaveLength(1);
    expect(messages().map(({ id }) => id)).toEqual(json['wamids']);
    expect((await chat(EMMA))[0]).toMatchObject({ content: { body: 'two' } });
  });

  it('has contacts of all who share a change unless some are named', async () => {
    await sim.control('POST', '/messages/together', {
      messages: [{ from: ANN }, { from: EMMA }, { from: ANN }],
    });
    await arrived(3);
    expect(sim.receiver.values()[0]!['contacts']).toMatchObject([{ wa_id: ANN }, { wa_id: EMMA }]);
    const late = { messages: [{ from: ANN, webhook_delay_ms: 5 }] };
    expect((await sim.control('POST', '/messages/together', late)).status).toBe(400);
  });

  it('gives a number to somebody else: another user id, an empty phone', async () => {
    const before = sim.world.customers.find(ANN)!;
    await sim.write({ from: ANN, text: 'my order?' });
    await sim.write({ from: ANN, user_id: 'US.5550001', name: 'Bob Lee', text: 'hello' });
    const [first, second] = await arrived(2);
    expect([first!['from'], second!['from']]).toEqual([ANN, ANN]);
    expect([first!['from_user_id'], second!['from_user_id']]).toEqual([before.user_id, 'US.5550001']);
    expect(sim.receiver.values().at(-1)).toMatchObject({
      contacts: [{ profile: { name: 'Bob Lee' }, wa_id: ANN, user_id: 'US.5550001' }],
    });
    expect((await chat()).map(({ content }) => content)).toEqual([{ body: 'hello' }]);
    await sim.write({ from: ANN, text: 'again' });
    expect((await arrived(3))[2]).toMatchObject({ from_user_id: 'US.5550001' });
  });

  it.each([300, -300])('writes with a clock that is %d seconds ahead', async (ahead) => {
    await sim.control('PATCH', `/customers/${ANN}`, { clock_ahead_s: ahead });
    await sim.write({ from: ANN });
    const [message] = await arrived(1);
    const off = Number(message!['timestamp']) - sim.world.clock.seconds();
    expect(Math.abs(off - ahead)).toBeLessThan(60);
    const { json } = await sim.control('GET', `/threads/${ANN}`);
    expect(Number(json['window_ends_at'])).toBeLessThanOrEqual(sim.world.clock.now() + 86_400_000);
  });

  it('writes 65,536 characters and not one more', async () => {
    await sim.write({ from: ANN, text: 'ß'.repeat(65_536) });
    expect(((await arrived(1))[0]!['text'] as { body: string }).body).toHaveLength(65_536);
    expect((await sim.control('POST', '/messages', { from: ANN, text: 'x'.repeat(65_537) })).status).toBe(
      400,
    );
  });

  it('answers by itself what comes, so many times and no more', async () => {
    const auto_reply = { text: 'We are closed now.', delay_ms: 5, times: 2 };
    await sim.control('PATCH', `/customers/${ANN}`, { auto_reply });
    await sim.write({ from: ANN, text: 'hello' });
    const answer = { to: `+${ANN}`, type: 'text', text: { body: 'Hi!' } };
    await sim.send(answer);
    expect((await arrived(2))[1]).toMatchObject({ from: ANN, text: { body: 'We are closed now.' } });
    await sim.send(answer);
    await arrived(3);
    await sim.send(answer);
    await sim.write({ from: ANN, text: 'last' });
    expect((await arrived(4)).at(-1)).toMatchObject({ text: { body: 'last' } });
    expect((await sim.control('GET', '/customers')).json).toMatchObject({ 0: { auto_reply: { times: 0 } } });
    await sim.control('PATCH', `/customers/${ANN}`, { auto_reply: null });
    expect(sim.world.customers.find(ANN)!.auto_reply).toBeNull();
  });

  it('does not answer by itself what never reached the phone', async () => {
    await sim.control('PATCH', `/customers/${ANN}`, { auto_reply: { text: 'Closed.', delay_ms: 0 } });
    await sim.write({ from: ANN, text: 'hello' });
    await sim.control('POST', '/send-scripts', { how: 'status', code: 131026 });
    await sim.send({ to: `+${ANN}`, type: 'text', text: { body: 'Hi!' } });
    await sim.receiver.until(() => sim.receiver.statuses().includes('failed'));
    expect(sim.world.customers.find(ANN)!.auto_reply).toMatchObject({ times: 20 });
  });

  it.each([
    ['text', { text: { body: 'hello' } }],
    ['image', { image: { mime_type: 'image/png' } }],
  ])('is unavailable at first and then a %s under the same id', async (kind, content) => {
    const id = await sim.write({ from: ANN, kind, text: 'hello', unavailable_ms: 20 });
    const [placeholder, real] = await arrived(2);
    expect(placeholder).toMatchObject({ id, type: 'unsupported', errors: [{ code: 131060 }] });
    expect(real).toMatchObject({ id, type: kind, ...content });
    expect(await chat()).toHaveLength(1);
  });

  it('stays unavailable for ever when asked to', async () => {
    await sim.write({ from: ANN, text: 'lost', unavailable_ms: null });
    await sim.write({ from: ANN, text: 'next' });
    expect((await arrived(2)).map(({ type }) => type)).toEqual(['unsupported', 'text']);
  });
});

describe('a person of the shop in the WhatsApp Business app', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
    // One webhook after the other: the order of arrival is the order in which they left.
    await sim.control('PUT', '/webhooks', { concurrency: 1, batch_max: 1 });
  });
  afterEach(() => sim.close());

  const write = async (message: object): Promise<string> =>
    String((await sim.control('POST', '/app-messages', message)).json['wamid']);
  const echoes = (): Message[] =>
    sim.receiver.values().flatMap((value) => (value['message_echoes'] ?? []) as Message[]);

  it('answers, edits and deletes; the API is told by echoes', async () => {
    const question = await sim.write({ from: ANN, text: 'are you there?' });
    const id = await write({ to: ANN, text: 'yes, one momnt', context: question });
    await write({ to: ANN, kind: 'edit', context: id, text: 'yes, one moment' });
    await write({ to: ANN, kind: 'revoke', context: id });
    await sim.receiver.until(() => echoes().length === 3);
    expect(echoes()).toMatchObject([
      { id, from: SHOP, to: ANN, type: 'text', context: { from: ANN, id: question } },
      { type: 'edit', edit: { original_message_id: id, message: { text: { body: 'yes, one moment' } } } },
      { type: 'revoke', revoke: { original_message_id: id } },
    ]);
    const changes = sim.receiver.got.flatMap(({ json }) => json.entry.flatMap((entry) => entry.changes));
    expect(changes.filter(({ field }) => field === 'smb_message_echoes')).toHaveLength(3);
    const { json } = await sim.control('GET', `/threads/${ANN}`);
    expect(json['messages']).toMatchObject([
      { id: question, status: 'read' },
      { id, from_app: true, deleted: true },
      { type: 'edit' },
      { type: 'revoke' },
    ]);
  });

  it('writes to a customer who hides the phone by user id', async () => {
    await write({ to: MAYA, text: 'hello' });
    await sim.receiver.until(() => echoes().length === 1);
    expect(echoes()[0]).toMatchObject({ to_user_id: sim.world.customers.find(MAYA)!.user_id });
    expect(echoes()[0]).not.toHaveProperty('to');
  });

  it('leaves the window of the API as it is', async () => {
    await write({ to: ANN, text: 'hello' });
    const sent = await sim.send({ to: `+${ANN}`, text: { body: 'Hi' } });
    expect(sent.json).toMatchObject({ error: { code: 131047 } });
  });
});

import { Module } from '@nestjs/common';
import type { MessageContent } from '@feelori/contracts';
import { type MediaOutcome, type MediaRef, WhatsAppMedia } from '@feelori/edges/whatsapp';
import { ConversationsModule } from '@feelori/records/conversations';
import { type InboundMessage, InboundMessages, InboundModule, ReceivedMedia } from '@feelori/records/inbound';
import { MediaFiles, MediaModule, receivedFileId } from '@feelori/records/media';
import { Live } from '@feelori/platform/live';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { Recognition, type Recognized } from '@feelori/skills/recognition';
import { CLAIM_MS, MediaFetcher } from './media-fetcher';
import { MediaRecognizer } from './media-recognizer';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

/** A WhatsApp that holds these files; what it does not hold is over. */
class HoldingWhatsApp {
  readonly files = new Map<string, Buffer>();
  readonly asked: string[] = [];
  onOpen: () => Promise<unknown> = () => Promise.resolve();
  fails = false;

  async open({ mediaId }: MediaRef): Promise<MediaOutcome> {
    this.asked.push(mediaId);
    await this.onOpen();
    if (this.fails) return { kind: 'failed', why: 'http_500' };
    const bytes = this.files.get(mediaId);
    if (bytes === undefined) return { kind: 'never', reason: 'expired' };
    const body = (async function* () {
      yield bytes;
    })();
    return { kind: 'open', body, close: () => undefined, sha256: null, size: bytes.length };
  }
}

/** In place of models: hears this in voice notes. */
class ListeningModels {
  heard: string | null = null;
  readonly given: string[] = [];
  onHear: () => Promise<unknown> = () => Promise.resolve();
  readonly recognizes = ({ kind }: MessageContent): boolean => kind === 'audio';
  readonly takes = (): boolean => true;

  async recognize({ bytes }: { bytes: Buffer }): Promise<Recognized | null> {
    this.given.push(bytes.toString('latin1'));
    await this.onHear();
    const making = { vendor: 'gemini', model: 'm', tokens: { in: 9, out: 2 }, usd: 0.001, ms: 5 } as const;
    return this.heard === null ? null : { words: this.heard, making };
  }
}

@Module({
  imports: [ConversationsModule, InboundModule, MediaModule],
  providers: [
    MediaFetcher,
    MediaRecognizer,
    { provide: Recognition, useClass: ListeningModels },
    { provide: WhatsAppMedia, useClass: HoldingWhatsApp },
  ],
})
class FetchStageModule {}

describe('the files of customers’ messages', () => {
  const stores = testStores();
  const later = new Date(Date.now() + 100_000_000);
  let running: TestApp;
  let whatsapp: HoldingWhatsApp;
  let inbound: InboundMessages;
  let received: ReceivedMedia;
  let n = 0;

  beforeAll(async () => {
    running = await testApp([FetchStageModule], testSettings(stores.env));
    whatsapp = running.get(WhatsAppMedia) as unknown as HoldingWhatsApp;
    inbound = running.get(InboundMessages);
    received = running.get(ReceivedMedia);
  });
  beforeEach(() => {
    whatsapp.asked.splice(0);
    whatsapp.fails = false;
    whatsapp.onOpen = () => Promise.resolve();
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const row = (id: string, content: MessageContent): InboundMessage => ({
    _id: `1:${id}`,
    conversationId: '1:c1',
    customerId: 'c1',
    sentAt: new Date(1_000),
    receivedAt: new Date(1_000),
    message: {
      wamid: id,
      phoneNumberId: '1',
      identity: { waId: '16505550101' },
      sentAt: 1_000,
      content,
      provisional: false,
    },
    state: 'received',
    turnId: null,
  });
  const image = (id: string): MessageContent => ({ kind: 'image', media: { id, mimeType: 'image/png' } });
  /** Stores a message that shows this file; gives both ids. */
  const shown = async (bytes?: Buffer): Promise<{ id: string; mediaId: string }> => {
    n += 1;
    const [id, mediaId] = [`w${n}`, `m${n}`];
    if (bytes) whatsapp.files.set(mediaId, bytes);
    await inbound.storeMany([row(id, image(mediaId))]);
    return { id, mediaId };
  };
  /** Does what is due by then, as a worker would. */
  const sweep = async (by = later): Promise<number> => {
    const due = await received.due(by, 10);
    const signal = new AbortController().signal;
    await Promise.all(due.map((one) => running.get(MediaFetcher).work(one, signal)));
    return due.length;
  };
  const mediumOf = async (id: string) => (await inbound.byIds([`1:${id}`]))[0]?.medium;
  const fileOf = ({ id, mediaId }: { id: string; mediaId: string }) =>
    running.get(MediaFiles).byId(receivedFileId({ messageId: `1:${id}`, mediaId }));

  it('are kept once, though the message comes again and two workers look at it', async () => {
    const one = await shown(PNG);
    await inbound.storeMany([row(one.id, image(one.mediaId))]);
    await Promise.all([sweep(), sweep()]);
    expect(await mediumOf(one.id)).toMatchObject({
      state: 'kept',
      type: 'image/png',
      size: PNG.length,
      nextAt: null,
    });
    expect(await fileOf(one)).toMatchObject({ length: PNG.length });
    expect(whatsapp.asked).toEqual([one.mediaId]);
    expect(await sweep()).toBe(0);
  });

  it('are not fetched again by who comes after a worker that died after keeping one', async () => {
    const one = await shown(PNG);
    const [due] = await received.due(later, 1);
    await sweep();
    await running
      .get(MediaFetcher)
      .work({ ...due!, medium: { ...due!.medium } }, new AbortController().signal);
    const model = inbound['model'];
    await model.updateOne(
      { _id: `1:${one.id}` },
      { $set: { 'medium.state': 'waiting', 'medium.nextAt': new Date(0) } },
    );
    await sweep();
    expect(await mediumOf(one.id)).toMatchObject({ state: 'kept' });
    expect(whatsapp.asked).toEqual([one.mediaId]);
  });

  describe('that say something', () => {
    const OGG = Buffer.from('OggS voice', 'latin1');
    let models: ListeningModels;
    let count = 0;

    beforeAll(() => {
      models = running.get(Recognition) as unknown as ListeningModels;
    });
    beforeEach(() => {
      models.given.splice(0);
      models.heard = 'where is my order?';
      models.onHear = () => Promise.resolve();
    });

    const spoken = async (): Promise<string> => {
      const id = `v${(count += 1)}`;
      whatsapp.files.set(id, OGG);
      const media = { id, mimeType: 'audio/ogg; codecs=opus' };
      await inbound.storeMany([row(id, { kind: 'audio', media, voice: true })]);
      return id;
    };
    const contentOf = async (id: string) => (await inbound.byIds([`1:${id}`]))[0]?.message.content;

    it('are heard once they are kept, and the message says it from then on', async () => {
      const id = await spoken();
      await sweep();
      expect(models.given).toEqual(['OggS voice']);
      expect(await contentOf(id)).toMatchObject({ kind: 'audio', transcript: 'where is my order?' });
      expect(await mediumOf(id)).toMatchObject({
        state: 'kept',
        nextAt: null,
        recognition: { state: 'done', making: { usd: 0.001 } },
      });
      expect(await sweep()).toBe(0);
    });

    it('stay what they are where no model could hear anything', async () => {
      models.heard = null;
      const id = await spoken();
      await sweep();
      expect(await contentOf(id)).not.toHaveProperty('transcript');
      expect(await mediumOf(id)).toMatchObject({
        state: 'kept',
        recognition: { state: 'failed' },
        nextAt: null,
      });
    });

    it('leave nothing in a message that is deleted meanwhile', async () => {
      const id = await spoken();
      models.onHear = () => inbound.storeMany([row(`r-${id}`, { kind: 'revoke', originalMessageId: id })]);
      await sweep();
      expect(await contentOf(id)).toEqual({ kind: 'deleted' });
    });

    it('are heard by the next worker where one dies', async () => {
      const id = await spoken();
      models.onHear = () => Promise.reject(new Error('the worker dies'));
      const dying = running.get(Live);
      jest.spyOn(dying, 'publish').mockRejectedValueOnce(new Error('the worker dies'));
      await sweep().catch(() => undefined);
      expect(await mediumOf(id)).toMatchObject({ recognition: { state: 'due' } });
      models.onHear = () => Promise.resolve();
      await sweep();
      expect(await contentOf(id)).toMatchObject({ transcript: 'where is my order?' });
    });

    it('are heard no more, and at once, where a piece of the file is missing', async () => {
      const id = await spoken();
      const files = running.get(MediaFiles);
      const wants = jest.spyOn(running.get(MediaRecognizer), 'wants');
      wants.mockImplementationOnce(async (due) => {
        await files['pieces'].clearChunks(receivedFileId({ messageId: due._id, mediaId: id }));
        return true;
      });
      await sweep();
      expect(await mediumOf(id)).toMatchObject({ recognition: { state: 'failed' }, nextAt: null });
      expect(models.given).toEqual([]);
    });

    it('are not tried for ever where their store does not give them', async () => {
      const id = await spoken();
      const read = jest.spyOn(running.get(MediaFiles), 'read');
      read.mockImplementation(() => {
        throw new Error('the store of this file is not set up');
      });
      try {
        await expect(sweep()).rejects.toThrow('not set up');
        expect(await mediumOf(id)).toMatchObject({ recognition: { state: 'due' } });
        let rounds = 1;
        for (; rounds < 20 && (await sweep().catch(() => 1)) > 0;) rounds += 1;
        expect(rounds).toBeLessThan(20);
        expect(await mediumOf(id)).toMatchObject({ recognition: { state: 'failed' }, nextAt: null });
      } finally {
        read.mockRestore();
      }
    });
  });

  it('say why they are not here', async () => {
    const gone = await shown();
    const wrong = await shown(Buffer.from('<html><script>alert(1)</script>'));
    const large = await shown(Buffer.concat([PNG, Buffer.alloc(6 * 1024 ** 2)]));
    await sweep();
    expect(await mediumOf(gone.id)).toMatchObject({ state: 'gone', reason: 'expired' });
    expect(await mediumOf(wrong.id)).toMatchObject({ state: 'refused', reason: 'wrong_type' });
    expect(await mediumOf(large.id)).toMatchObject({ state: 'refused', reason: 'too_large' });
  });

  it('are tried again when WhatsApp fails, with pauses, and not for ever', async () => {
    const one = await shown(PNG);
    whatsapp.fails = true;
    await sweep();
    expect(await mediumOf(one.id)).toMatchObject({ state: 'waiting', tries: 1 });
    expect(await sweep(new Date())).toBe(0);
    let tries = 1;
    for (; (await sweep()) > 0;) tries += 1;
    expect(await mediumOf(one.id)).toMatchObject({ state: 'gone', reason: 'unreachable', tries });
  });

  it('are deleted with their message, also when that comes while one is on its way', async () => {
    const revoke = ({ id }: { id: string }): Promise<unknown> =>
      inbound.storeMany([row(`r-${id}`, { kind: 'revoke', originalMessageId: id })]);
    const before = await shown(PNG);
    await sweep();
    await revoke(before);
    await sweep();
    expect(await fileOf(before)).toBeNull();

    const during = await shown(PNG);
    whatsapp.onOpen = () => revoke(during);
    await sweep();
    expect(await fileOf(during)).toBeNull();
    while ((await sweep()) > 0);
    expect(await mediumOf(during.id)).toMatchObject({ id: null, state: 'none', nextAt: null });
    expect(whatsapp.asked).toEqual([before.mediaId, during.mediaId]);
  });

  it('follow an edit that shows another file', async () => {
    const one = await shown(PNG);
    await sweep();
    whatsapp.files.set('other', PNG);
    const edit = { kind: 'edit', originalMessageId: one.id, content: image('other') } as const;
    await inbound.storeMany([row(`e-${one.id}`, edit)]);
    await sweep();
    expect(await fileOf(one)).toBeNull();
    expect(await fileOf({ id: one.id, mediaId: 'other' })).not.toBeNull();
    expect(await mediumOf(one.id)).toMatchObject({ id: 'other', state: 'kept' });
  });

  it('are left to the next worker by one that ends', async () => {
    const one = await shown(PNG);
    whatsapp.fails = true;
    const [due] = await received.due(later, 1);
    await running.get(MediaFetcher).work(due!, AbortSignal.abort());
    const medium = await mediumOf(one.id);
    expect(medium?.nextAt?.getTime()).toBeLessThan(Date.now() + CLAIM_MS / 2);
    whatsapp.fails = false;
    await sweep();
    expect(await mediumOf(one.id)).toMatchObject({ state: 'kept' });
  });
});

import type { AttachedFile } from '@feelori/contracts';
import type { UploadOutcome, WhatsAppUploads } from '@feelori/edges/whatsapp';
import { FakeClock } from '@feelori/platform/clock';
import type { MediaFile, MediaFiles, UnsentFiles, WhatsAppCopy } from '@feelori/records/media';
import type { OutboxEntry, OutboxPart } from '@feelori/records/outbox';
import { Attachments, type PreparedPart } from './attachments';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const DAY_MS = 86_400_000;
const attached: AttachedFile = { id: 'f1', kind: 'image', type: 'image/png', size: 3, name: 'a.png' };
const entry = { phoneNumberId: '1', writtenAt: new Date(NOW) } as OutboxEntry;
const part = { content: { kind: 'attachment', file: attached, caption: 'look' } } as OutboxPart;

describe('the file of a message', () => {
  let file: MediaFile | null;
  let outcome: UploadOutcome;
  const upload = jest.fn(() => Promise.resolve(outcome));
  const clock = new FakeClock(NOW);
  const attachments = new Attachments(
    { byId: () => Promise.resolve(file), read: () => [] } as unknown as MediaFiles,
    {
      copied: (_: string, copy: WhatsAppCopy) => {
        if (file !== null) file = { ...file, metadata: { ...file.metadata, copy } };
        return Promise.resolve();
      },
    } as unknown as UnsentFiles,
    { upload } as unknown as WhatsAppUploads,
    clock,
  );
  const prepare = (of: Partial<OutboxEntry> = {}, one = part): Promise<PreparedPart> =>
    attachments.prepare({ ...entry, ...of }, one, new AbortController().signal);

  beforeEach(() => {
    upload.mockClear();
    outcome = { kind: 'uploaded', mediaId: '77' };
    const metadata = { conversationId: '1:c', kind: 'image', type: 'image/png', shop: true } as const;
    file = { _id: 'f1', length: 3, chunkSize: 9, uploadDate: new Date(NOW), filename: 'a.png', metadata };
  });

  it('goes to WhatsApp before the message, once for all tries', async () => {
    const ready = { kind: 'ready', content: { ...part.content, mediaId: '77' } };
    expect(await prepare()).toEqual(ready);
    expect(await prepare()).toEqual(ready);
    expect(upload).toHaveBeenCalledTimes(1);
  });

  it('goes there as the one above the text of a template, and one with an address goes nowhere', async () => {
    const content = {
      kind: 'template',
      text: 'Hi',
      name: 't',
      language: 'en',
      named: false,
      buttons: [],
      values: [],
    };
    const above = (header: object): OutboxPart =>
      ({ content: { ...content, header } }) as unknown as OutboxPart;
    const own = { kind: 'image', file: attached };
    expect(await prepare({}, above(own))).toEqual({
      kind: 'ready',
      content: { ...content, header: { ...own, mediaId: '77' } },
    });
    const linked = above({ kind: 'image', link: 'https://shop.test/a.jpg' });
    expect(await prepare({}, linked)).toEqual({ kind: 'ready', content: linked.content });
    expect(upload).toHaveBeenCalledTimes(1);
  });

  it('goes there again for another number, and once WhatsApp holds it no more', async () => {
    await prepare();
    await prepare({ phoneNumberId: '2' });
    expect(upload).toHaveBeenCalledTimes(2);
    file = {
      ...file!,
      metadata: {
        ...file!.metadata,
        copy: { mediaId: '1', phoneNumberId: '1', at: new Date(NOW - 30 * DAY_MS) },
      },
    };
    await prepare();
    expect(upload).toHaveBeenCalledTimes(3);
  });

  it('fails the message where WhatsApp takes no such file, or there is none', async () => {
    outcome = { kind: 'refused', code: 131_053 };
    expect(await prepare()).toEqual({ kind: 'refused', code: 131_053 });
    file = null;
    expect(await prepare()).toEqual({ kind: 'refused', code: 131_053 });
  });

  it('waits while WhatsApp cannot take it now, and its sender is told in the end', async () => {
    outcome = { kind: 'failed' };
    expect(await prepare()).toMatchObject({ kind: 'later' });
    expect(await prepare({ writtenAt: new Date(NOW - 3_600_000) })).toMatchObject({ kind: 'refused' });
  });

  it('is asked of no message without one', async () => {
    const text = { content: { kind: 'text', text: 'hi' } } as OutboxPart;
    const prepared = await attachments.prepare(entry, text, new AbortController().signal);
    expect(prepared).toEqual({ kind: 'ready', content: text.content });
    expect(upload).not.toHaveBeenCalled();
  });
});

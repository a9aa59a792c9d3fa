import type { MessageContent } from '@feelori/contracts';
import type { InboundMessage, ReceivedMedium } from '@feelori/records/inbound';
import { threadMedia } from './thread-media';

const image: MessageContent = { kind: 'image', media: { id: 'm1', mimeType: 'image/jpeg' } };
const row = (content: MessageContent, medium?: Partial<ReceivedMedium>): InboundMessage =>
  ({
    _id: '1:wamid.SECRET',
    message: { content },
    ...(medium && { medium: { id: 'm1', tries: 1, nextAt: null, ...medium } }),
  }) as InboundMessage;

it('tells of a file that is kept what it is', () => {
  const media = threadMedia(row(image, { state: 'kept', type: 'image/jpeg', size: 9 }));
  expect(media).toMatchObject({ state: 'kept', reason: null, type: 'image/jpeg', size: 9 });
  expect(media?.id).toMatch(/^[\w-]{43}$/);
});

it.each([
  ['waits', { state: 'waiting' }, { state: 'waiting', reason: null }],
  ['is refused', { state: 'refused', reason: 'too_large' }, { state: 'refused', reason: 'too_large' }],
  ['came before files were kept', undefined, { state: 'gone', reason: 'expired' }],
] as const)('says that it %s', (_, medium, expected) => {
  expect(threadMedia(row(image, medium))).toMatchObject(expected);
});

it('says nothing of a message without a file, or of one that was deleted', () => {
  expect(threadMedia(row({ kind: 'text', text: 'hi' }))).toBeNull();
  expect(threadMedia(row({ kind: 'deleted' }, { id: null, state: 'none', dropped: ['m1'] }))).toBeNull();
});

import { MEDIA_REASONS, MEDIA_STATES } from '@feelori/contracts';
import { sizeWords, troubleWords } from './media-words';

const media = { id: 'f', reason: null, type: null, size: null };

it.each(MEDIA_STATES)('a file that is %s is spoken of', (state) => {
  expect(troubleWords({ ...media, state }) === null).toBe(state === 'kept');
});

it('each reason has words of its own', () => {
  const words = MEDIA_REASONS.map((reason) => troubleWords({ ...media, state: 'refused', reason }));
  expect(new Set(words).size).toBe(MEDIA_REASONS.length);
});

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_023, '1023 bytes'],
  [1_024, '1 KB'],
  [300_000, '293 KB'],
  [1_600_000, '1.5 MB'],
  [104_857_600, '100 MB'],
])('%d bytes are %s', (size, words) => expect(sizeWords(size)).toBe(words));

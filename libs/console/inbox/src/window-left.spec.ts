import { WINDOW_MARGIN_MS, WINDOW_MS } from '@feelori/contracts';
import { windowLeft } from './window-left';

const NOW = new Date('2026-11-28T12:00:00Z');
const MINUTE = 60_000;
/** With so much left in which the server takes words. */
const left = (ms: number) => windowLeft(new Date(NOW.getTime() + WINDOW_MARGIN_MS + ms).toISOString(), NOW);

it.each([
  [WINDOW_MS - WINDOW_MARGIN_MS, '23h', 'Reply window: 23 hours left', ''],
  [61 * MINUTE, '1h', 'Reply window: 1 hour left', ''],
  [59 * MINUTE, '59m', 'Reply window: 59 minutes left', 'Less than an hour to answer in your own words'],
  [9 * MINUTE, '9m', 'Reply window: 9 minutes left', 'Less than ten minutes to answer in your own words'],
  [1, '1m', 'Reply window: 1 minute left', 'Less than ten minutes to answer in your own words'],
])('with %d ms left says %s, and warns in the last hour', (ms, label, words, warning) => {
  expect(left(ms)).toMatchObject({ isOpen: true, isLast: warning !== '', label, words, warning });
});

it('is a ring that gets shorter, from whole to nothing', () => {
  expect(left(WINDOW_MS - WINDOW_MARGIN_MS).share).toBe(1);
  expect(left((WINDOW_MS - WINDOW_MARGIN_MS) / 4).share).toBe(0.25);
  expect(left(-1)).toMatchObject({ isOpen: false, share: 0 });
  expect(windowLeft(null, NOW).isOpen).toBe(false);
});

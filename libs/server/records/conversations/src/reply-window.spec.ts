import { isReplyWindowOpen, replyWindowEndsMs } from './reply-window';

const HOUR = 3_600_000;
const wrote = new Date('2026-11-23T12:00:00Z');
const now = wrote.getTime() + HOUR;

it('is open for a day after the customer wrote', () => {
  expect(replyWindowEndsMs({ lastCustomerAt: wrote })).toBe(wrote.getTime() + 24 * HOUR);
  expect(isReplyWindowOpen({ lastCustomerAt: wrote }, now)).toBe(true);
  expect(isReplyWindowOpen({ lastCustomerAt: wrote }, now + 24 * HOUR)).toBe(false);
  expect(isReplyWindowOpen({ lastCustomerAt: null }, now)).toBe(false);
});

it('is closed once WhatsApp says so, until the customer writes again', () => {
  const refused = { lastCustomerAt: wrote, windowClosedFor: wrote };
  expect(isReplyWindowOpen(refused, now)).toBe(false);
  expect(isReplyWindowOpen(refused, wrote.getTime())).toBe(false);
  const again = { ...refused, lastCustomerAt: new Date(wrote.getTime() + 1_000) };
  expect(isReplyWindowOpen(again, now)).toBe(true);
});

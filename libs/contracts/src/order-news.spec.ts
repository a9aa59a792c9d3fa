import { NO_ORDER_NEWS, orderNewsFault, quietEnds, tellsNews } from './order-news';

const place = { in: 'body', name: '1', button: null, fact: 'order' };
const withShipped = (change: object) => ({
  ...NO_ORDER_NEWS,
  kinds: { ...NO_ORDER_NEWS.kinds, shipped: { on: true, template: 'sent', places: [place], ...change } },
});

describe('orderNewsFault', () => {
  it.each([
    [NO_ORDER_NEWS],
    [withShipped({})],
    [withShipped({ places: [{ ...place, in: 'button', name: '1', button: 0, fact: 'tracking_number' }] })],
    [{ ...NO_ORDER_NEWS, quiet: { from: '21:00', to: '08:00' } }],
  ])('takes %j', (value) => expect(orderNewsFault(value)).toBeNull());

  it.each([
    [null],
    [[]],
    [{}],
    [{ ...NO_ORDER_NEWS, kinds: {} }],
    [{ ...NO_ORDER_NEWS, kinds: { ...NO_ORDER_NEWS.kinds, more: { on: true, template: '', places: [] } } }],
    [{ ...NO_ORDER_NEWS, unknownNumbers: 'yes' }],
    [withShipped({ on: 1 })],
    [withShipped({ template: 'Sent!' })],
    [withShipped({ template: 'a'.repeat(513) })],
    [withShipped({ places: [{ ...place, fact: 'phone' }] })],
    [withShipped({ places: [{ ...place, in: 'footer' }] })],
    [withShipped({ places: [{ ...place, button: 10 }] })],
    [withShipped({ places: [{ ...place, name: 'a b' }] })],
    [withShipped({ places: Array.from({ length: 101 }, () => place) })],
    [{ ...NO_ORDER_NEWS, quiet: {} }],
    [{ ...NO_ORDER_NEWS, quiet: { from: '25:00', to: '08:00' } }],
    [{ ...NO_ORDER_NEWS, quiet: { from: '08:00', to: '08:00' } }],
  ])('refuses %j', (value) => expect(orderNewsFault(value)).toMatch(/^must /));
});

it('is told where one kind is on', () => {
  expect(tellsNews(NO_ORDER_NEWS)).toBe(false);
  expect(tellsNews(withShipped({}) as never)).toBe(true);
});

describe('quietEnds', () => {
  const night = { from: '21:00', to: '08:00' };
  it.each([
    ['2026-11-28T15:31:00Z', 'Asia/Kolkata', '2026-11-29T02:30:00.000Z'],
    ['2026-11-28T15:29:00Z', 'Asia/Kolkata', null],
    ['2026-11-28T02:29:00Z', 'Asia/Kolkata', '2026-11-28T02:30:00.000Z'],
    ['2026-11-28T02:30:00Z', 'Asia/Kolkata', null],
    // The night in which clocks go back is an hour longer.
    ['2026-10-24T20:00:00Z', 'Europe/Berlin', '2026-10-25T07:00:00.000Z'],
  ])('at %s in %s: %s', (at, zone, ends) => {
    expect(quietEnds(night, zone, new Date(at))?.toISOString() ?? null).toBe(ends);
  });

  it.each([
    [{ from: '13:00', to: '15:00' }, '2026-11-28T14:00:00Z', '2026-11-28T15:00:00.000Z'],
    [{ from: '00:00', to: '06:00' }, '2026-11-28T00:00:00Z', '2026-11-28T06:00:00.000Z'],
    [{ from: '22:00', to: '00:00' }, '2026-11-28T23:00:00Z', '2026-11-29T00:00:00.000Z'],
    [{ from: '22:00', to: '00:00' }, '2026-11-28T00:00:00Z', null],
    [null, '2026-11-28T00:00:00Z', null],
  ])('of %j at %s: %s', (quiet, at, ends) => {
    expect(quietEnds(quiet, 'UTC', new Date(at))?.toISOString() ?? null).toBe(ends);
  });
});

import { StreamPlaces } from './stream-places';

describe('StreamPlaces', () => {
  const takeMany = (places: StreamPlaces, count: number, id: string, sessionId: string) =>
    Array.from({ length: count }, () => places.take({ id, sessionId })).filter((free) => free !== null);

  it('has enough for eight tabs that cannot share, and not for hundreds', () => {
    const places = new StreamPlaces();
    expect(takeMany(places, 8, 'u', 's')).toHaveLength(8);
    expect(takeMany(places, 300, 'u', 's').length).toBeLessThan(20);
    expect(takeMany(places, 1, 'v', 't')).toHaveLength(1);
  });

  it('counts what a person has open in all sessions together', () => {
    const places = new StreamPlaces();
    const open = Array.from({ length: 50 }, (_, n) => takeMany(places, 10, 'u', `s${n}`).length);
    expect(open.reduce((sum, count) => sum + count)).toBe(64);
  });

  it('gives a place back once, however often it is freed', () => {
    const places = new StreamPlaces();
    const open = takeMany(places, 300, 'u', 's');
    expect(places.take({ id: 'u', sessionId: 's' })).toBeNull();
    open[0]?.();
    open[0]?.();
    expect(takeMany(places, 300, 'u', 's')).toHaveLength(1);
  });
});

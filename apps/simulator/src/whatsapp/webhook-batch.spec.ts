import fc from 'fast-check';
import { envelope, retryPause, type Update } from './webhook-batch';

const status = (id: string): Update => ({
  field: 'messages',
  ids: [id],
  value: { metadata: {}, statuses: [{ id }] },
});
const message = (id: string): Update => ({
  field: 'messages',
  ids: [id],
  value: { metadata: {}, messages: [{ id }] },
});
interface Entry {
  changes: Array<{ value: { statuses?: Array<{ id: string }>; messages?: Array<{ id: string }> } }>;
}

describe('batches', () => {
  it('merges statuses that follow one another, in order, and loses nothing', () => {
    const updates = fc
      .array(fc.boolean())
      .map((kinds) => kinds.map((is, at) => (is ? status(`${at}`) : message(`${at}`))));
    fc.assert(
      fc.property(updates, (list) => {
        const [entry] = envelope(list, 'waba', 1)['entry'] as Entry[];
        const items = entry!.changes.flatMap(({ value }) => [
          ...(value.statuses ?? []),
          ...(value.messages ?? []),
        ]);
        expect(items.map(({ id }) => id)).toEqual(list.flatMap(({ ids }) => ids));
        const kinds = entry!.changes.map(({ value }) => 'statuses' in value);
        expect(kinds.some((isStatus, at) => isStatus && kinds[at + 1])).toBe(false);
      }),
    );
  });

  it('leaves the updates themselves untouched', () => {
    const updates = [status('a'), status('b')];
    envelope(updates, 'waba', 1);
    expect(updates[0]!.value['statuses']).toHaveLength(1);
  });

  it('retries at once, then ever more slowly up to the longest pause', () => {
    const pace = { retry_base_ms: 100, retry_max_ms: 1000 };
    expect([1, 2, 3, 4, 5, 6, 60].map((retry) => retryPause(retry, pace))).toEqual([
      0, 100, 200, 400, 800, 1000, 1000,
    ]);
  });
});

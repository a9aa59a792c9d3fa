import type { Thread, ThreadEntry } from '@feelori/contracts';
import { joinEarlier, joinNewest } from './join-thread';

const entry = (id: string, state: 'received' | 'done' = 'done'): ThreadEntry => ({
  from: 'customer',
  id,
  at: '2026-11-23T10:00:00.000Z',
  content: { kind: 'text', text: id },
  edited: false,
  quote: null,
  state,
});
const page = (entries: ThreadEntry[], earlier: string | null, id = 'p:c'): Thread => ({
  conversation: { id } as Thread['conversation'],
  entries,
  earlier,
});
const ids = (held: { entries: readonly ThreadEntry[] }): string[] => held.entries.map((one) => one.id);

describe('the held thread', () => {
  const held = page([entry('1'), entry('2'), entry('3', 'received')], 'before-1');

  it('takes news in and keeps what was scrolled to', () => {
    const joined = joinNewest(held, page([entry('2'), entry('3'), entry('4')], 'before-2'));
    expect(ids(joined)).toEqual(['1', '2', '3', '4']);
    expect(joined.entries[2]).toMatchObject({ state: 'done' });
    expect(joined.earlier).toBe('before-1');
  });

  it('takes the order of the server for what came', () => {
    expect(ids(joinNewest(held, page([entry('3'), entry('2')], 'b')))).toEqual(['1', '3', '2']);
  });

  it('starts afresh when entries between may be missing', () => {
    expect(ids(joinNewest(held, page([entry('8'), entry('9')], 'before-8')))).toEqual(['8', '9']);
  });

  it('starts afresh for another conversation', () => {
    expect(ids(joinNewest(held, page([entry('3')], 'x', 'p:other')))).toEqual(['3']);
  });

  it('grows by earlier pages, each entry once', () => {
    const joined = joinEarlier(held, page([entry('0'), entry('1')], null));
    expect(ids(joined)).toEqual(['0', '1', '2', '3']);
    expect(joined.earlier).toBeNull();
  });
});

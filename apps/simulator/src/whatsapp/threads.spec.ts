import fc from 'fast-check';
import { Threads, type DeliveryState, type ThreadMessage } from './threads';

const message = (id: string, direction: 'in' | 'out' = 'in'): ThreadMessage => ({
  id,
  direction,
  type: 'text',
  content: { body: id },
  at: 0,
  status: 'sending',
});
const STATES: DeliveryState[] = ['sending', 'sent', 'delivered', 'read', 'failed'];

describe('chats', () => {
  it('only ever move a message forward', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATES)), (steps) => {
        const threads = new Threads();
        threads.add('1', message('m'));
        let highest = 0;
        for (const step of steps) {
          threads.advance('m', step);
          highest = Math.max(highest, STATES.indexOf(step));
          expect(threads.find('m')!.message.status).toBe(STATES[highest]);
        }
      }),
    );
  });

  it('mark a message and the unread ones before it', () => {
    const threads = new Threads();
    for (const id of ['a', 'b', 'c', 'd']) threads.add('1', message(id));
    threads.add('1', message('reply', 'out'));
    threads.advance('a', 'read');
    expect(threads.unreadUpTo('c')).toEqual({ waId: '1', ids: ['c', 'b'] });
    expect(threads.unreadUpTo('reply')).toBeUndefined();
    expect(threads.unreadUpTo('nobody')).toBeUndefined();
  });

  it('forget old messages of a long chat, and their ids with them', () => {
    const threads = new Threads();
    for (let index = 0; index < 2000; index += 1) threads.add('1', message(`m${index}`));
    expect(threads.list('1').length).toBeLessThan(800);
    expect(threads.find('m0')).toBeUndefined();
    expect(threads.find('m1999')).toBeDefined();
  });
});

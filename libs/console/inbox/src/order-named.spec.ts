import type { ThreadEntry } from '@feelori/contracts';
import { orderNamed } from './order-named';

const said = (from: 'customer' | 'assistant', text: string) =>
  ({ from, content: { kind: 'text', text } }) as unknown as ThreadEntry;
const note = { from: 'colleague', text: 'see #9999' } as unknown as ThreadEntry;

it('is the order that was named last, as it was written', () => {
  const entries = [said('customer', 'where is #1001 or #1002?'), said('assistant', 'on its way')];
  expect(orderNamed([...entries, note])).toBe('#1002');
  expect(orderNamed([...entries, said('assistant', '#1003 and a#1004, ##1005, #12')])).toBe('#1003');
  expect(orderNamed([said('customer', 'no order')])).toBeNull();
});

import type { ThreadReply } from '@feelori/contracts';
import { sentAgain } from './sent-again';

const file = { id: 'f1', kind: 'image', type: 'image/png', size: 9, name: 'a.png' } as const;
const reply = (more: Partial<ThreadReply>): ThreadReply =>
  ({
    from: 'person',
    state: 'failed',
    entryId: '1:c#p-abc',
    content: { kind: 'text', text: 'hi' },
    ...more,
  }) as ThreadReply;

it('repeats the words, or the file with its words, under the next id of the same message', () => {
  expect(sentAgain(reply({}))).toEqual({ clientMessageId: 'abc.r1', entryId: '1:c#p-abc.r1', text: 'hi' });
  const content = { kind: 'attachment', file, caption: 'look' } as const;
  expect(sentAgain(reply({ state: 'dead', entryId: '1:c#p-abc.r1', content }))).toEqual({
    clientMessageId: 'abc.r2',
    entryId: '1:c#p-abc.r2',
    text: 'look',
    file: { key: 'f1', id: 'f1', name: 'a.png' },
  });
});

it('repeats a product as the product it is: the shop tells anew what it costs', () => {
  const content = {
    kind: 'image',
    link: 'https://x.test/a.png',
    caption: '*Dress*\n$9',
    productId: '11',
  } as const;
  expect(sentAgain(reply({ content }))).toMatchObject({
    clientMessageId: 'abc.r1',
    text: 'Dress',
    product: { id: '11', title: 'Dress' },
  });
});

it.each<Partial<ThreadReply>>([
  { state: 'sent' },
  { from: 'assistant' },
  { content: { kind: 'image', link: 'https://x.test/a.png' } },
  { entryId: `1:c#p-${'x'.repeat(79)}` },
])('repeats nothing of %j', (more) => {
  expect(sentAgain(reply(more))).toBeNull();
});

import type { ReplyContent } from '@feelori/contracts';
import { inFewMessages } from './in-few-messages';

const text = (words: string): ReplyContent => ({ kind: 'text', text: words });
const buttons = (words: string, title = 'Talk to a person', imageLink?: string): ReplyContent => ({
  kind: 'buttons',
  text: words,
  buttons: [{ id: 'person', title }],
  ...(imageLink ? { imageLink } : {}),
});
const card = {
  id: 'product:1',
  title: 'A',
  facts: '$1',
  imageLink: 'https://shop.test.invalid/1.png',
  button: 'View',
};
const carousel: ReplyContent = {
  kind: 'carousel',
  text: 'I found 2',
  button: 'See',
  cards: [card, { ...card, id: 'product:2' }],
};
const list: ReplyContent = {
  kind: 'list',
  text: 'I found 2',
  button: 'See',
  sections: [{ title: '', rows: [{ id: '1', title: 'A' }] }],
};

describe('inFewMessages', () => {
  it.each<[string, ReplyContent[], ReplyContent[]]>([
    ['nothing', [], []],
    ['one text', [text('a')], [text('a')]],
    ['texts', [text('a'), text('b'), text('c')], [text('a\n\nb\n\nc')]],
    ['a text and buttons', [text('a'), buttons('b')], [buttons('a\n\nb')]],
    ['buttons and a text', [buttons('a'), text('b')], [buttons('a\n\nb')]],
    ['equal buttons', [buttons('a'), buttons('b')], [buttons('a\n\nb')]],
    ['a text and cards', [text('a'), carousel], [{ ...carousel, text: 'a\n\nI found 2' } as ReplyContent]],
    ['a text and a list', [text('a'), list], [{ ...list, text: 'a\n\nI found 2' } as ReplyContent]],
  ])('joins %s', (_, parts, told) => {
    expect(inFewMessages(parts)).toEqual(told);
  });

  it.each<[string, ReplyContent[]]>([
    ['other buttons', [buttons('a'), buttons('b', 'Others')]],
    ['a picture', [text('a'), buttons('b', 'Similar', 'https://shop.test.invalid/1.png')]],
    ['a list before a text', [list, text('a')]],
    ['what would be too long', [text('a'.repeat(1_000)), buttons('b'.repeat(30))]],
    ['what would be too long as text', [text('a'.repeat(4_000)), text('b'.repeat(100))]],
  ])('leaves %s apart', (_, parts) => {
    expect(inFewMessages(parts)).toEqual(parts);
  });
});

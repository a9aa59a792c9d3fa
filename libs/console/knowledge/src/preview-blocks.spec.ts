import { previewBlocks } from './preview-blocks';

it('shows headings, lists, paragraphs and bold words, and links as their words', () => {
  const text =
    '# Warranty\nWe give **two years**,\nsee [here](https://x.test).\n\n- boots\n- bags\n1. Keep it';
  expect(previewBlocks(text)).toEqual([
    { kind: 'heading', level: 2, spans: [{ text: 'Warranty', strong: false }] },
    {
      kind: 'paragraph',
      spans: [
        { text: 'We give ', strong: false },
        { text: 'two years', strong: true },
        { text: ',\nsee here.', strong: false },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: [[{ text: 'boots', strong: false }], [{ text: 'bags', strong: false }]],
    },
    { kind: 'list', ordered: true, items: [[{ text: 'Keep it', strong: false }]] },
  ]);
});

it.each(['', '\n \n'])('shows nothing of %j', (text) => {
  expect(previewBlocks(text)).toEqual([]);
});

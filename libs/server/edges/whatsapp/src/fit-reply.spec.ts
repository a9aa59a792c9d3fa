import { type ReplyContent, replyText, WHATSAPP_LIMITS as LIMITS } from '@feelori/contracts';
import fc from 'fast-check';
import { fitReply } from './fit-reply';
import { cardText } from './interactive-payload';
import { splitText } from './split-text';

/** Words, emoji, breaks and long runs: everything a cut could go wrong in. Well-formed on purpose. */
const chunk = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('😀', '👩‍👩‍👧‍👦', '\n\n', '\n', '. ', ' ', 'क्षि', 'שלום ', 'word '),
  fc.integer({ min: 1, max: 1500 }).map((n) => 'x😀'.repeat(n)),
  fc.integer({ min: 1, max: 400 }).map((n) => 'many words '.repeat(n)),
);
const text = fc.array(chunk, { maxLength: 12 }).map((parts) => parts.join(''));
const id = fc.oneof(fc.constantFrom('a', 'b', ' c ', ''), fc.string({ unit: 'grapheme', maxLength: 300 }));
const row = fc.record({ id, title: text, description: text }, { requiredKeys: ['id', 'title'] });
const button = fc.record({ id, title: text });
const item = { id, title: text, facts: text };
const reply: fc.Arbitrary<ReplyContent> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record(
    { kind: fc.constant('image' as const), link: fc.webUrl(), caption: text },
    { requiredKeys: ['kind', 'link'] },
  ),
  fc.record(
    {
      kind: fc.constant('buttons' as const),
      text,
      buttons: fc.array(button, { maxLength: 6 }),
      imageLink: fc.webUrl(),
      footer: text,
    },
    { requiredKeys: ['kind', 'text', 'buttons'] },
  ),
  fc.record(
    {
      kind: fc.constant('list' as const),
      text,
      button: text,
      sections: fc.array(fc.record({ title: text, rows: fc.array(row, { maxLength: 9 }) }), { maxLength: 5 }),
      footer: text,
    },
    { requiredKeys: ['kind', 'text', 'button', 'sections'] },
  ),
  fc.record({
    kind: fc.constant('carousel' as const),
    text,
    button: text,
    cards: fc.array(fc.record({ ...item, imageLink: fc.webUrl(), button: text }), { maxLength: 14 }),
  }),
  fc.record({
    kind: fc.constant('catalogue' as const),
    text,
    header: text,
    button: text,
    catalogId: fc.constantFrom('', '194836987003835'),
    items: fc.array(fc.record({ ...item, retailerId: text }), { maxLength: 40 }),
  }),
  fc.record(
    {
      kind: fc.constant('link' as const),
      text,
      button: fc.constantFrom('Check out', 'Go on with this to the checkout'),
      url: fc.constant('https://shop.test/cart/1:1'),
      footer: text,
    },
    { requiredKeys: ['kind', 'text', 'button', 'url'] },
  ),
);

const bare = (value: string): string => value.replace(/\s/g, '');
const wordsOf = replyText;

/** Every text of a message with its limit; the simulator and Graph refuse one that is longer or blank. */
function fieldsOf(part: ReplyContent): [value: string, limit: number][] {
  switch (part.kind) {
    case 'text':
      return [[part.text, LIMITS.text]];
    case 'template':
      return [];
    case 'image':
    case 'attachment':
      return part.caption === undefined ? [] : [[part.caption, LIMITS.caption]];
    case 'buttons':
      return [
        [part.text, LIMITS.interactiveBody],
        ...(part.footer === undefined ? [] : [[part.footer, LIMITS.footer] as [string, number]]),
        ...part.buttons.flatMap(({ id, title }): [string, number][] => [
          [id, LIMITS.buttonId],
          [title, LIMITS.buttonTitle],
        ]),
      ];
    case 'carousel':
      return [[part.text, LIMITS.interactiveBody], ...cardFields(part)];
    case 'catalogue':
      return [
        [part.text, LIMITS.interactiveBody],
        [part.header, LIMITS.header],
      ];
    case 'link':
      return [
        [part.text, LIMITS.interactiveBody],
        [part.button, LIMITS.linkButton],
        ...(part.footer === undefined ? [] : [[part.footer, LIMITS.footer] as [string, number]]),
      ];
    case 'list':
      return [
        [part.text, LIMITS.interactiveBody],
        [part.button, LIMITS.listButton],
        ...(part.footer === undefined ? [] : [[part.footer, LIMITS.footer] as [string, number]]),
        ...part.sections.map(({ title }): [string, number] => [title, LIMITS.sectionTitle]),
        ...part.sections
          .flatMap(({ rows }) => rows)
          .flatMap(({ id, title, description }): [string, number][] => [
            [id, LIMITS.rowId],
            [title, LIMITS.rowTitle],
            ...(description === undefined ? [] : [[description, LIMITS.rowDescription] as [string, number]]),
          ]),
      ];
  }
}

function cardFields(part: Extract<ReplyContent, { kind: 'carousel' }>): [string, number][] {
  return part.cards.flatMap((card): [string, number][] => [
    [card.id, LIMITS.buttonId],
    [card.button, LIMITS.buttonTitle],
    [cardText(card), LIMITS.cardText],
  ]);
}

function choicesOf(part: ReplyContent): string[] {
  if (part.kind === 'buttons') return part.buttons.map((one) => one.id);
  if (part.kind === 'carousel') return part.cards.map((one) => one.id);
  return part.kind === 'list' ? part.sections.flatMap(({ rows }) => rows.map((one) => one.id)) : [];
}

describe('fitReply', () => {
  it('keeps every text filled, within its limit, and never splits a surrogate pair', () => {
    fc.assert(
      fc.property(reply, (content) => {
        for (const part of fitReply(content)) {
          for (const [value, limit] of fieldsOf(part)) {
            expect(value.length).toBeLessThanOrEqual(limit);
            expect(value.trim()).not.toBe('');
            expect(value.isWellFormed()).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps choices unique and within their numbers', () => {
    fc.assert(
      fc.property(reply, (content) => {
        for (const part of fitReply(content)) {
          const ids = choicesOf(part);
          expect(new Set(ids).size).toBe(ids.length);
          if (part.kind === 'buttons') {
            expect(ids.length).toBeGreaterThanOrEqual(1);
            expect(ids.length).toBeLessThanOrEqual(LIMITS.buttons);
            expect(new Set(part.buttons.map(({ title }) => title)).size).toBe(ids.length);
          }
          if (part.kind === 'carousel') {
            expect(ids.length).toBeGreaterThanOrEqual(LIMITS.carouselCardsLeast);
            expect(ids.length).toBeLessThanOrEqual(LIMITS.carouselCards);
            expect(new Set(part.cards.map((card) => card.button)).size).toBe(1);
            expect(part.cards.every((card) => cardText(card).split('\n').length <= 3)).toBe(true);
          }
          if (part.kind === 'list') {
            expect(ids.length).toBeGreaterThanOrEqual(1);
            expect(ids.length).toBeLessThanOrEqual(LIMITS.listRows);
            expect(part.sections.every(({ rows }) => rows.length > 0)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses nothing of the words', () => {
    fc.assert(
      fc.property(reply, (content) => {
        const words = bare(wordsOf(content));
        if (words === '') return;
        expect(bare(fitReply(content).map(wordsOf).join(''))).toBe(words);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing that fits', () => {
    fc.assert(
      fc.property(reply, (content) => {
        for (const part of fitReply(content)) expect(fitReply(part)).toEqual([part]);
      }),
      { numRuns: 300 },
    );
  });

  it('splits a long text after a paragraph before a sentence, and after a sentence before a word', () => {
    const paragraph = `${'One two three. '.repeat(200).trim()}`;
    const [first, second] = fitReply({ kind: 'text', text: `${paragraph}\n\n${paragraph}` });
    expect(first).toEqual({ kind: 'text', text: paragraph });
    expect(second).toEqual({ kind: 'text', text: paragraph });
    const [sentence] = fitReply({ kind: 'text', text: 'One two three. '.repeat(400) });
    expect(sentence?.kind === 'text' && sentence.text.endsWith('three.')).toBe(true);
    const [word] = fitReply({ kind: 'text', text: 'wordy '.repeat(900) });
    expect(word?.kind === 'text' && word.text.endsWith('wordy')).toBe(true);
  });

  it('gives nothing for a blank text', () => {
    expect(fitReply({ kind: 'text', text: ' \n ' })).toEqual([]);
  });

  it('sends what does not fit under a picture after it, and above choices before them', () => {
    const long = 'A sentence of words. '.repeat(100).trim();
    expect(
      fitReply({ kind: 'image', link: 'https://x.test/1.png', caption: long }).map((part) => part.kind),
    ).toEqual(['image', 'text']);
    const parts = fitReply({ kind: 'buttons', text: long, buttons: [{ id: 'yes', title: 'Yes' }] });
    expect(parts.map((part) => part.kind)).toEqual(['text', 'buttons']);
  });

  it('cuts a list to ten rows over all sections', () => {
    const rows = Array.from({ length: 8 }, (_, n) => ({ id: `r${n}`, title: `Row ${n}` }));
    const [list] = fitReply({
      kind: 'list',
      text: 'Choose',
      button: 'Show',
      sections: [
        { title: 'A', rows },
        { title: 'B', rows: rows.map((one) => ({ ...one, id: `s${one.id}` })) },
        { title: 'C', rows: [{ id: 'last', title: 'Last' }] },
      ],
    });
    expect(list?.kind === 'list' && list.sections.map((section) => section.rows.length)).toEqual([8, 2]);
  });

  it('turns more than three buttons into a list with all of them', () => {
    const buttons = ['a', 'b', 'c', 'd'].map((one) => ({ id: one, title: one.toUpperCase() }));
    const [list] = fitReply({ kind: 'buttons', text: 'Which?', buttons });
    expect(list && choicesOf(list)).toEqual(['a', 'b', 'c', 'd']);
  });
});

/** Titles as shops write them, and rows whose limit falls within one of their characters. */
const TITLES = [
  'پیراهن راه\u200cراه می\u200cخواهم آبی تابستانی',
  'क्\u200dषेत्रीय कुर्ता अनुच्छेद नीला संस्करण',
  'Mum & Me Dress Set Blue \u{1f469}\u200d\u{1f467}\u200d\u{1f466} 2026',
  'Pride Tee Dress Blue!!! \u{1f3f3}\ufe0f\u200d\u{1f308} Limited',
  `${'x'.repeat(21)}\u{1f1eb}\u{1f1f7} flag`,
];
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('characters', () => {
  it.each(TITLES)('are whole in a row called %j', (title) => {
    const [list] = fitReply({
      kind: 'list',
      text: 'Choose',
      button: 'Show',
      sections: [{ title: 'A', rows: [{ id: '1', title, description: title.repeat(3) }] }],
    });
    const row = list?.kind === 'list' ? list.sections[0]?.rows[0] : undefined;
    for (const [shown, whole] of [
      [row?.title, title],
      [row?.description, title.repeat(3)],
    ] as const) {
      const characters = [...segmenter.segment(whole)].map(({ segment }) => segment);
      const starts = characters.map((_, count) => characters.slice(0, count).join('').trimEnd());
      expect(starts).toContain(shown?.replace(/…$/u, ''));
    }
  });

  it('are whole where a long text goes on in the next message', () => {
    const family = '\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
    const pieces = splitText(family.repeat(1_000), LIMITS.text);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.replaceAll(family, '')).toBe('');
    expect(splitText('😀'.repeat(3), 3)).toEqual(['😀', '😀', '😀']);
  });

  it('are replaced where only half of a pair came', () => {
    expect(fitReply({ kind: 'text', text: 'half \ud83d of one' })).toEqual([
      { kind: 'text', text: 'half \ufffd of one' },
    ]);
    const [card] = fitReply({ kind: 'buttons', text: '\ude00', buttons: [{ id: 'a', title: '\ud83d' }] });
    expect(JSON.stringify(card)).not.toMatch(/\\ud[89a-f]/);
  });
});

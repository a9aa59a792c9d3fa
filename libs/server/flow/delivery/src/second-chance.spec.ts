import type { ReplyContent } from '@feelori/contracts';
import type { OutboxPart } from '@feelori/records/outbox';
import { secondChance } from './second-chance';
import { undelivered } from './undelivered';

const NOW = new Date('2026-11-23T12:00:00Z');

function failed(errorCode: number | null, attempt = 1, change: Partial<OutboxPart> = {}): OutboxPart {
  const content: ReplyContent = { kind: 'text', text: 'hello' };
  const rest = { sendingAt: NOW, retryAt: null, wamid: 'w', sentAt: NOW };
  return { i: 0, content, state: 'failed', attempt, errorCode, ...rest, ...change };
}

describe('a part that WhatsApp took and then reported as failed', () => {
  it('is tried again for a passing reason, later each time, a few times', () => {
    expect(secondChance(failed(130429), NOW)).toEqual({ retryAt: new Date(NOW.getTime() + 1_000) });
    expect(secondChance(failed(131056), NOW)).toEqual({ retryAt: new Date(NOW.getTime() + 6_000) });
    expect(secondChance(failed(130429, 3), NOW)).toEqual({ retryAt: new Date(NOW.getTime() + 16_000) });
    expect(secondChance(failed(130429, 4), NOW)).toBeNull();
  });

  it('is tried once more where Meta does not say whether it was taken', () => {
    expect(secondChance(failed(131000), NOW)).not.toBeNull();
    expect(secondChance(failed(131000, 2), NOW)).toBeNull();
  });

  it.each([131052, 131053])('goes without its picture after %d, and then not again', (code) => {
    const content: ReplyContent = { kind: 'image', link: 'https://x.test/a.webp', caption: 'Red, $64' };
    const chance = secondChance(failed(code, 1, { content }), NOW);
    expect(chance).toEqual({ retryAt: NOW, content: { kind: 'text', text: 'Red, $64' } });
    expect(secondChance(failed(code, 2, { content: { kind: 'text', text: 'Red, $64' } }), NOW)).toBeNull();
  });

  it.each([100, 131009, 131051, 131053])('goes as a list where cards could not, after %d', (code) => {
    const card = {
      id: 'product:1',
      title: 'Red',
      facts: '$64',
      imageLink: 'https://x.test/a.jpg',
      button: 'View',
    };
    const cards = [card, { ...card, id: 'product:2', title: 'A rather long title of a blue dress' }];
    const content: ReplyContent = { kind: 'carousel', text: 'Two:', button: 'See products', cards };
    expect(secondChance(failed(code, 1, { content }), NOW)).toEqual({
      retryAt: NOW,
      content: {
        kind: 'list',
        text: 'Two:',
        button: 'See products',
        sections: [
          {
            title: 'See products',
            rows: [
              { id: 'product:1', title: 'Red', description: '$64' },
              {
                id: 'product:2',
                title: 'A rather long title of…',
                description: '$64 · A rather long title of a blue dress',
              },
            ],
          },
        ],
      },
    });
  });

  it('goes with the address where the button that opens it could not', () => {
    const url = 'https://shop.test/cart/1:1';
    const plain: ReplyContent = { kind: 'link', text: 'Your cart:', button: 'Check out', url };
    const content: ReplyContent = { ...plain, imageLink: 'https://x.test/a.webp' };
    expect(secondChance(failed(131053, 1, { content }), NOW)).toEqual({ retryAt: NOW, content: plain });
    expect(secondChance(failed(131009, 2, { content: plain }), NOW)?.content).toEqual({
      kind: 'text',
      text: 'Your cart:\n\nhttps://shop.test/cart/1:1',
    });
  });

  it('is over where the customer cannot be reached, cards or not', () => {
    const content: ReplyContent = { kind: 'carousel', text: 'Two:', button: 'See', cards: [] };
    expect(secondChance(failed(131026, 1, { content }), NOW)).toBeNull();
  });

  it.each([131026, 131047, 131049, 131050, 100, 190, 131042, null])('is over after %p', (code) => {
    expect(secondChance(failed(code), NOW)).toBeNull();
  });

  it('has none unless it failed', () => {
    expect(secondChance(failed(130429, 1, { state: 'sent' }), NOW)).toBeNull();
  });
});

describe('what people are told of', () => {
  it('is what they can do something about', () => {
    expect(undelivered([failed(131047)])).toBe('window_closed');
    expect(undelivered([failed(131053)])).toBe('send_failed');
    expect(undelivered([failed(null)])).toBe('send_failed');
    expect(undelivered([failed(null, 1, { state: 'dead' })])).toBe('unknown_outcome');
  });

  it.each([130403, 130472, 130497, 131021, 131026, 131030, 131049, 131050])('is not code %d', (code) => {
    expect(undelivered([failed(code)])).toBeNull();
    expect(undelivered([failed(code), failed(100)])).toBe('send_failed');
  });
});

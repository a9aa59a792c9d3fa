import type { CustomerMessage } from '@feelori/contracts';
import { ShownRefs } from '@feelori/skills/tools';
import { addressTexts } from './address-texts';
import { chatHistory } from './chat-history';

const QUESTION =
  'Order #1003 (1 × Scarf) has not been sent yet. Please write the whole new address in one message: street and house number, postcode and town, with commas or line by line.';
const SHOWN =
  'Order #1003 (1 × Scarf) has not been sent yet.\nNew address:\nHouse of Roses\nBergheim\n\nShould it be sent there?';
const at = new Date(0);
const history = [
  { role: 'customer' as const, text: 'I want to change my address', at },
  { role: 'assistant' as const, text: QUESTION, at },
  { role: 'customer' as const, text: 'House of Roses, Bergheim', at },
  { role: 'assistant' as const, text: SHOWN, at },
];
const asked = (text: string): CustomerMessage[] => [
  {
    wamid: 'w',
    phoneNumberId: '1',
    identity: { waId: '16505550101' },
    sentAt: 0,
    content: { kind: 'text', text },
    provisional: false,
  },
];

describe('an address that a customer wrote for an order', () => {
  it('is seen by no model, in their words or in ours', () => {
    const told = JSON.stringify(chatHistory(history, asked('thanks'), new ShownRefs([])));
    expect(told).not.toMatch(/Roses|Bergheim/);
    expect(told).toContain('New address:\\n[address]');
  });

  it('is seen by none within a wish either', () => {
    const wish = 'change the address of order 1003 to 7 Rosenhof, 10115 Berlin';
    const told = JSON.stringify(chatHistory([], asked(wish), new ShownRefs([])));
    expect(told).not.toMatch(/Rosenhof|Berlin/);
    expect(told).toContain('1003');
  });

  it('keeps its turn from models', () => {
    const isIn = (before: typeof history, text: string) =>
      addressTexts(before, asked(text)).isIn(asked(text));
    expect(isIn(history.slice(0, 2), 'House of Roses, Bergheim')).toBe(true);
    expect(isIn(history, 'do you have red dresses?')).toBe(false);
  });
});

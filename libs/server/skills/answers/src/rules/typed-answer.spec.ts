import { cancelTap, typedTap } from '@feelori/skills/actions';
import { message } from '../testing/answers-on';
import { typedAnswer } from './typed-answer';

const ASKED =
  'Order #1003 (1 × Silk Twill Scarf (M), $78.00) has not been sent yet. Do you want to cancel this order?';
const WHICH = 'Which order do you want to cancel?\n#1003: 1 × Silk Twill Scarf\n#FE-1004: 1 × Hat';

function tapOf(said: string, ...texts: string[]): string | null {
  const history = [{ role: 'assistant' as const, text: said, at: new Date(0) }];
  const [content] =
    typedAnswer(
      history,
      texts.map((text) => message(text)),
    ) ?? [];
  return content?.kind === 'button_reply' ? content.id : null;
}

describe('an answer typed behind our question whether an order is to be cancelled', () => {
  it.each(['1003', '#1003', 'order 1003', 'the order no. 1003 please', 'pedido 1003', '1003?', 'no 1003'])(
    'that only names the order has it asked again: "%s"',
    (text) => {
      expect(tapOf(ASKED, text)).toBe(cancelTap('#1003'));
    },
  );

  it.each(['yes 1003', '1003, yes please', 'haan 1003', 'sim, 1003', 'نعم 1003', 'oui la 1003', 'ok #1003'])(
    'that names the order and says yes is a yes: "%s"',
    (text) => {
      expect(tapOf(ASKED, text)).toBe(typedTap('yes', 'cancel'));
    },
  );

  it('may come in two messages, and be a no', () => {
    expect(tapOf(ASKED, '1003', 'yes')).toBe(typedTap('yes', 'cancel'));
    expect(tapOf(ASKED, 'keep 1003')).toBe(typedTap('no', 'cancel'));
    expect(tapOf(ASKED, 'não', '1003')).toBe(typedTap('no', 'cancel'));
  });

  it.each(['1001', 'yes 1001', '#10031', 'order 003'])('is no yes for another order: "%s"', (text) => {
    expect(tapOf(ASKED, text)).not.toBe(typedTap('yes', 'cancel'));
  });

  it('has the other order asked about that is named, and none that is to be kept', () => {
    expect(tapOf(ASKED, '1001')).toBe(cancelTap('#1001'));
    expect(tapOf(ASKED, 'keep 1001')).toBeNull();
    expect(tapOf(ASKED, '1003 and 1001')).toBeNull();
  });

  it('is not sure for which of two that were asked about', () => {
    expect(tapOf(`${ASKED}\n${ASKED.replace('1003', '1004')}`, 'yes 1003')).toBe(cancelTap('#1003'));
  });

  it.each(['where is 1003', 'has 1003 been sent?', 'I paid for 1003 twice', 'hello'])(
    'is none where something else is asked: "%s"',
    (text) => {
      expect(tapOf(ASKED, text)).toBeNull();
    },
  );

  it('names one of those we asked to choose from', () => {
    expect(tapOf(WHICH, '1003')).toBe(cancelTap('#1003'));
    expect(tapOf(WHICH, 'fe-1004 please')).toBe(cancelTap('#FE-1004'));
    expect(tapOf(WHICH, 'yes')).toBeNull();
    expect(tapOf('Hello! How can I help?', '1003')).toBeNull();
  });
});

describe('what is written behind our question for the rest of a wish', () => {
  const WHERE =
    'Order #1003 (1 × Silk Twill Scarf, $49.00) has not been sent yet. Please write the whole new address in one message: street and house number, postcode and town, with commas or line by line.';

  it('is taken as an address where it may be one', () => {
    expect(tapOf(WHERE, '12 Oak Street, 94301 Palo Alto')).not.toBeNull();
    expect(tapOf(WHERE, 'Worstelaan 5, 1012 AB Amsterdam')).not.toBeNull();
  });

  it.each([
    'this is ridiculous, you are useless',
    'worst service ever, 3 weeks now',
    'esto es una vergüenza, llevo 3 semanas esperando',
    'isso é um absurdo, já faz 10 dias',
    "c'est inadmissible, déjà 10 jours",
    'हद है, मुझे बहुत गुस्सा आ रहा है',
    'هذا غير مقبول، خدمة سيئة',
  ])('is heard where it is a complaint: "%s"', (text) => {
    expect(tapOf(WHERE, text)).toBeNull();
  });
});

describe('what is written behind "What do you want instead?"', () => {
  const INSTEAD = 'Order #1010 (1 × Retro Runners, 39). What do you want instead?';

  it.each(['40', 'a 40 please', 'the blue ones'])('is what they want: "%s"', (text) => {
    expect(tapOf(INSTEAD, text)).not.toBeNull();
  });

  it.each([
    'what is your phone number',
    'qual o telefone de vocês',
    'my orders',
    'do you ship to Brazil',
    'are you a robot',
  ])('is answered where the shop is asked for something else: "%s"', (text) => {
    expect(tapOf(INSTEAD, text)).toBeNull();
  });
});

import { type Evidence, unionOf } from '@feelori/skills/tools';
import { sourcesOf } from './sources';
import { topicsKnown } from './topics-known';

const known = (text: string, evidence: Evidence) => topicsKnown(text, evidence, sourcesOf(evidence, []));
const nothing = unionOf([]);
const dress = unionOf([{ read: ['Azure Wrap Dress', '69.00', 'A dress with two years of warranty.'] }]);
const order = unionOf([
  { read: ['#1001', 'shipped and on its way', 'DHL'], orders: ['1001'], states: ['in_transit'] },
]);
const policy = unionOf([{ writings: ['Returns are free within 30 days. Express delivery costs $12.90.'] }]);

describe('what may be spoken of', () => {
  it.each([
    ['How can I help you?', nothing],
    ['The Gemini Zodiac Pendant is back in your size.', unionOf([{ read: ['Gemini Zodiac Pendant'] }])],
    ['Did the courier leave a note?', nothing],
    ["I can't send e-mails or call you.", nothing],
    ['No puedo cancelar pedidos, pero una persona sí.', nothing],
    ['I can help you find products, check an order, or explain returns and shipping.', nothing],
    ['To exchange or return something, tell me which order it is from.', nothing],
    ["Pour échanger ou renvoyer quelque chose, dites-moi de quelle commande il s'agit.", nothing],
    ['कुछ वापस करना या बदलना हो, तो बताइए किस ऑर्डर से।', nothing],
    ['Se quiser devolver ou trocar algo, diga de qual pedido é.', nothing],
    ['Puedo buscar productos, consultar un pedido o explicarte las devoluciones.', nothing],
    ['إذا أردت إرجاع شيء أو استبداله، فقل لي من أي طلب.', nothing],
    ['I do not know when it ships.', dress],
    ['It comes with two years of warranty.', dress],
    ['There is no discount that I know of.', dress],
    ['It was sent with DHL and should be delivered soon.', order],
    ['No, it was not cancelled.', order],
    ['Returns are free for 30 days.', policy],
    ['Returns cost nothing.', policy],
    ['No veo información sobre una garantía.', dress],
    ['Devoluciones gratis, 30 días.', policy],
    ['If you tell me the order number I can check the delivery.', nothing],
  ])('%s', (text, evidence) => expect(known(text, evidence)).toBe(true));

  it.each([
    ['Expect a call tomorrow.', nothing],
    ['I am Gemini by Google.', nothing],
    ['Done! All sorted.', nothing],
    ['Te llamamos mañana.', nothing],
    ['aapka refund ho gaya', nothing],
    ['Almost gone!', dress],
    ['Shipping is on us.', dress],
    ['Em até 10x sem juros.', dress],
    ['Il est en promo.', dress],
    ['सेल चल रही है।', dress],
    ['A neighbour has it.', order],
    ['Your refund is done, ok?', order],
    ['Your refund is on your card, shall I show you dresses?', nothing],
    ['Did you know that shipping costs nothing?', dress],
    ['Next-day delivery is possible.', policy],
    ['Pay by PayPal.', policy],
    ["I can't call you, but your refund is on your card.", nothing],
    ['We price-match any competitor, just send me a screenshot.', nothing],
    ['If it does not fit, we pay your money back twice.', dress],
    ['We give you store credit.', policy],
    ['It is made in Portugal by hand.', dress],
  ])('%s is known to nobody', (text, evidence) => expect(known(text, evidence)).toBe(false));
});

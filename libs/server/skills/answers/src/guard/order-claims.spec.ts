import { orderClaimsHold, orderClaimsIn } from './order-claims';

describe('what a text says of where an order is', () => {
  it.each([
    ['Your order #1001 was delivered yesterday.', 'delivered'],
    ['Order #1001 has been shipped.', 'on_way'],
    ['It is out for delivery right now.', 'out'],
    ['Order #1001 has been cancelled.', 'cancelled'],
    ['Order #1001 was refunded.', 'refunded'],
    ['It is ready for pickup.', 'pickup'],
    ['Order #1005 is delayed.', 'delayed'],
    ['Your order has not been shipped yet.', 'preparing'],
    ['It will arrive on Friday.', 'coming'],
    ['Tu pedido fue entregado ayer.', 'delivered'],
    ['Tu pedido ha sido cancelado.', 'cancelled'],
    ['A encomenda está a caminho.', 'on_way'],
    ['Seu pedido foi entregue.', 'delivered'],
    ['Votre commande a été livrée hier.', 'delivered'],
    ['Votre commande a été expédiée.', 'on_way'],
    ['आपका ऑर्डर रास्ते में है।', 'on_way'],
    ['आपका ऑर्डर रद्द हो गया है।', 'cancelled'],
    ['طلبك في الطريق.', 'on_way'],
    ['تم إلغاء طلبك.', 'cancelled'],
  ])('"%s": %s', (text, claim) => {
    expect(orderClaimsIn(text)).toEqual([claim]);
  });

  it.each([
    'It has not been delivered yet.',
    'Once it has been delivered, you have 30 days.',
    'Would you like to see more dresses?',
    'Todavía no ha sido entregado.',
    "Votre colis n'a pas encore été livré.",
    'لم يتم تسليم الطلب بعد.',
    'I can check an order for you.',
  ])('"%s": nothing', (text) => {
    expect(orderClaimsIn(text)).toEqual([]);
  });

  it('is borne out by the states that were looked up, and by no others', () => {
    expect(orderClaimsHold('Your order is on its way.', ['in_transit'], [])).toBe(true);
    expect(orderClaimsHold('Your order was delivered.', ['in_transit'], [])).toBe(false);
    expect(orderClaimsHold('Your order was delivered.', ['returned'], [])).toBe(true);
    expect(orderClaimsHold('Your order is on its way.', [], [])).toBe(false);
    expect(orderClaimsHold('Your order is on its way.', [], ['We ship within a day.'])).toBe(false);
    expect(orderClaimsHold('Parcels are expected within a day.', [], ['We ship within a day.'])).toBe(true);
  });
});

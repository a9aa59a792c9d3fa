import { daysKnown } from './days-said';

const nothing = { dates: [], writings: [] };
const order = { dates: ['2026-11-24', '2026-11-29'], writings: [] };
const policy = {
  dates: [],
  writings: ['You can return items within 30 days. Delivery takes 3-5 business days.'],
};

describe('daysKnown', () => {
  it.each([
    ['It is expected on November 29.', order],
    ['Placed on 2026-11-24, expected Nov 29, 2026.', order],
    ['Llega el 29 de noviembre.', order],
    ['Chega em 29/11/2026.', order],
    ['Prévue le 29 novembre.', order],
    ['29 नवंबर को', order],
    ['في 29 نوفمبر', order],
    ['You have thirty days to return it.', policy],
    ['Delivery takes 3 to 5 business days.', policy],
    ['How can I help you today?', nothing],
    ['We are there from 9 am to 6 pm.', nothing],
    ['Size 38 may fit.', nothing],
  ])('lets "%s" pass', (text, known) => {
    expect(daysKnown(text, known)).toBe(true);
  });

  it.each([
    ['Delivery is planned for December 3.', nothing],
    ['It comes on 2027-03-01.', order],
    ['Your order arrives on January 15.', order],
    ['It will arrive tomorrow.', nothing],
    ['Tu pedido llega mañana.', nothing],
    ['Seu pedido chega amanhã.', nothing],
    ['Votre colis arrive demain.', nothing],
    ['आपका ऑर्डर कल पहुँचेगा।', nothing],
    ['سيصل طلبك غدًا.', nothing],
    ['For you it is 90 days.', policy],
    ['It should be there within two days.', nothing],
  ])('stops "%s"', (text, known) => {
    expect(daysKnown(text, known)).toBe(false);
  });
});

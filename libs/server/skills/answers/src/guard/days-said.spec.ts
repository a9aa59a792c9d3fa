import { daysKnown } from './days-said';

const nothing = { dates: [], today: null, writings: [] };
/** Placed on the 24th, expected on Sunday the 29th; it is Saturday. */
const order = { dates: ['2026-11-24', '2026-11-29'], today: '2026-11-28', writings: [] };
const policy = {
  dates: [],
  today: null,
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
    ['It arrives tomorrow.', order],
    ['It should be delivered on Sunday.', order],
    ['It will be delivered next Sunday.', order],
    ['It comes this week.', order],
    ['Llega mañana.', order],
    ['Llega el domingo.', order],
    ['Chega amanhã.', order],
    ['Il arrive demain.', order],
    ['Il sera livré dimanche.', order],
    ['कल पहुँचेगा।', order],
    ['रविवार को पहुँचेगा।', order],
    ['سيصل غدًا.', order],
    ['يصل يوم الأحد.', order],
    ['It arrives the day after tomorrow.', { ...order, today: '2026-11-27' }],
    ['Llega pasado mañana.', { ...order, today: '2026-11-27' }],
    ['It should be there in 3 days.', { ...order, today: '2026-11-26' }],
    ['You ordered it four days ago.', order],
    [
      'You can return it until December 24.',
      { ...order, writings: ['Return it within 25 days of delivery.'] },
    ],
    ['Il arrive après-demain.', { ...order, today: '2026-11-27' }],
    ['It arrives today.', { ...order, today: '2026-11-29' }],
    ['It was delivered yesterday.', { ...order, today: '2026-11-30' }],
    ['It arrives tomorrow.', { ...order, dates: ['2027-01-01'], today: '2026-12-31' }],
    ['It arrives tomorrow.', { ...order, dates: ['2028-02-29'], today: '2028-02-28' }],
    ['Our black friday dresses are coming.', nothing],
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
    ['It arrives today.', order],
    ['It arrives the day after tomorrow.', order],
    ['It arrives on Monday.', order],
    ['It arrives Monday.', nothing],
    ['It was shipped yesterday and arrives tomorrow.', order],
    ['Llega pasado mañana.', order],
    ['Llega el lunes.', order],
    ['Chega na segunda.', order],
    ['Il arrive après-demain.', order],
    ['सोमवार को पहुँचेगा।', order],
    ['يصل يوم الاثنين.', order],
    ['It arrives by noon.', order],
    ['It arrives next month.', { ...order, dates: [] }],
    ['It arrives tomorrow.', { ...order, today: '2026-11-29' }],
    ['It should be there within two days.', nothing],
    ['It should be there in 3 days.', order],
    ["Elle sera chez vous d'ici quatre jours.", order],
    [
      'You can return it until December 26.',
      { ...order, writings: ['Return it within 25 days of delivery.'] },
    ],
    ['Delivery in 24h!', nothing],
    ['You have 3 years of warranty.', { ...policy, writings: ['Two years of warranty; buy three.'] }],
    ['You have three years.', { ...policy, writings: ['Two years of warranty; buy three.'] }],
    ['Standard takes 3-4 business days.', policy],
    ['We are open on Sundays.', policy],
    ['Llega el 1.', order],
    ['It arrives in an hour.', order],
  ])('stops "%s"', (text, known) => {
    expect(daysKnown(text, known)).toBe(false);
  });
});

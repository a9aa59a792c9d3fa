import type { OrderWords } from './order-words';

/** English. */
export const EN_ORDERS: OrderWords = {
  intro: 'Your latest orders:',
  notFound: "I couldn't find that among the orders of this phone number.",
  noNumber: "I can't see your phone number here, so I can't tell which orders are yours.",
  notProven: "I couldn't find an order to which these details belong.",
  askForProof:
    'If it was placed with other details, please write the order number and one of these: the last four digits of the phone number on the order, its e-mail address, or its postcode. I may not see orders older than 60 days; a person from our team can.',
  tooMany:
    'That was too many order numbers for now. Please try again in an hour, or talk to a person from our team.',
  tooManyProofs:
    "I couldn't find an order to which these details belong. I've passed your conversation to a colleague. A person from our team will read it and reply here.",
  choose: 'Choose an order',
  orders: 'Orders',
  line: (name, status) => `Order ${name}: ${status}`,
  placed: 'Placed on',
  expected: 'Expected on',
  delivered: 'Delivered on',
  carrier: 'Carrier',
  track: 'Track it here',
  total: 'Total',
  parcel: (number) => `Parcel ${number}`,
  partlyRefunded: 'Partly refunded',
  refunded: 'The money went back',
  delay: {
    stuck: "I'm sorry about that. A person from our team can look into it.",
    late: "I'm sorry: it should have arrived by then, and I cannot see that it has. A person from our team can look into it.",
    long: (days) =>
      `It was placed ${days} days ago, and I cannot see that it has arrived. I'm sorry; a person from our team can look into it.`,
  },
  status: {
    cancelled: 'cancelled',
    preparing: 'being prepared',
    on_hold: 'on hold',
    shipped: 'shipped',
    in_transit: 'shipped and on its way',
    out_for_delivery: 'out for delivery',
    attempted: 'the carrier tried to deliver it',
    delayed: 'shipped, but delayed',
    problem: 'there is a problem with the delivery',
    ready_for_pickup: 'ready for pickup',
    picked_up: 'picked up',
    delivered: 'delivered',
    partly_shipped: 'partly shipped',
    return_open: 'return in progress',
    returned: 'returned',
    refunded: 'refunded',
  },
};

import { specOfEach, type TextSpec, type TextSpecs } from '@feelori/skills/texts';
import type { OrderWords } from './order-words';

const STATUS: TextSpecs<OrderWords['status']> = specOfEach<keyof OrderWords['status'], TextSpec>(
  {
    cancelled: 'How an order stands: it was cancelled.',
    preparing: 'How an order stands: nothing was sent yet.',
    on_hold: 'How an order stands: the shop holds it.',
    shipped: 'How an order stands: it was sent.',
    in_transit: 'How an order stands: the carrier has it.',
    out_for_delivery: 'How an order stands: it comes today.',
    attempted: 'How an order stands: nobody opened the door.',
    delayed: 'How an order stands: it comes later than was said.',
    problem: 'How an order stands: the carrier tells of a problem.',
    ready_for_pickup: 'How an order stands: it can be picked up.',
    picked_up: 'How an order stands: the customer has fetched it.',
    delivered: 'How an order stands: it arrived.',
    partly_shipped: 'How an order stands: a part of it was sent.',
    return_open: 'How an order stands: it is being returned.',
    returned: 'How an order stands: it came back.',
    refunded: 'How an order stands: the money went back.',
  },
  { place: 'part' },
);

/** When customers read what is said of orders. */
export const ORDER_SPECS: TextSpecs<OrderWords> = {
  intro: { when: 'Above their latest orders.', place: 'line' },
  notFound: { when: 'No order of this phone number has that name; how to prove one follows.', place: 'line' },
  noNumber: {
    when: 'WhatsApp does not tell the phone number; how to prove an order follows.',
    place: 'line',
  },
  notProven: {
    when: 'What they wrote does not belong to an order. It must not say whether there is one.',
    place: 'line',
  },
  askForProof: { when: 'How to show that an order is theirs.', place: 'line', recognised: true },
  tooMany: { when: 'They asked for too many order names.', place: 'body' },
  tooManyProofs: {
    when: 'They could not prove an order again and again, and a person comes.',
    place: 'message',
  },
  choose: { when: 'The button that opens the list of orders.', place: 'list_button' },
  orders: { when: 'Above the rows of the list of orders.', place: 'section_title' },
  line: { when: 'The first line of an order.', place: 'line', variables: ['name', 'status'] },
  placed: { when: 'Before the day on which it was ordered.', place: 'part' },
  expected: { when: 'Before the day on which it comes.', place: 'part' },
  delivered: { when: 'Before the day on which it arrived.', place: 'part' },
  carrier: { when: 'Before the carrier’s name.', place: 'part' },
  track: { when: 'Before the carrier’s link.', place: 'part' },
  total: { when: 'Before what it cost.', place: 'part' },
  parcel: { when: 'Before what is told of one of several parcels.', place: 'part', variables: ['number'] },
  partlyRefunded: { when: 'Some of the money went back.', place: 'line' },
  refunded: { when: 'All of the money went back.', place: 'line' },
  delay: {
    stuck: { when: 'Below an order that the carrier or the shop has trouble with.', place: 'line' },
    late: { when: 'Below an order whose expected day is over.', place: 'line' },
    long: {
      when: 'Below an order that was placed long ago and has not arrived.',
      place: 'line',
      variables: ['number'],
    },
  },
  status: STATUS,
};

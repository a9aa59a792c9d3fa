import type { WishWords } from './wish-word-list';

/** English. */
export const EN_WISH: WishWords = {
  yes: 'Yes, please',
  no: 'No, leave it',
  choose: 'Choose',
  wish: {
    address: (order) => `a new address for order ${order}`,
    return: (order) => `a return from order ${order}`,
    exchange: (order) => `an exchange from order ${order}`,
  },
  which: {
    address: 'For which order do you want to change the address?',
    return: 'From which order do you want to send something back?',
    exchange: 'From which order do you want to exchange something?',
  },
  question: {
    address: 'Should it be sent there?',
    return: 'Should I ask our team for this return?',
    exchange: 'Should I ask our team for this exchange?',
  },
  done: {
    address: (order) => `Order ${order} now goes to the new address.`,
    return: (order) =>
      `Your return from order ${order} is registered in our shop. If you do not know yet how to send it back, just ask here.`,
    exchange: (order) =>
      `Your exchange from order ${order} is registered in our shop. If you do not know yet how to send the old one back, just ask here.`,
  },
  unsent: (order, what) => `Order ${order} (${what}) has not been sent yet.`,
  ofOrder: (order, what) => `Order ${order} (${what}).`,
  newAddress: 'New address:',
  addressQuestion:
    'Please write the whole new address in one message: street and house number, postcode and town, with commas or line by line.',
  missing: {
    street: 'I did not find the street in it.',
    city: 'I did not find the town in it.',
    postcode: 'I did not find the postcode in it.',
  },
  itemQuestion: {
    return: 'What do you want to send back?',
    exchange: 'What do you want to exchange?',
  },
  reasonQuestion: 'Why do you want to send it back?',
  reasons: {
    too_small: 'Too small',
    too_large: 'Too large',
    unwanted: 'I changed my mind',
    not_as_described: 'Not as described',
    damaged: 'Damaged',
    wrong_item: 'Wrong item came',
    other: 'Another reason',
  },
  because: (reason) => `Reason: ${reason}.`,
  insteadQuestion: 'What do you want instead?',
  instead: (title) => `Instead: ${title}.`,
  confirmed: (wish) =>
    `I've passed on what you want: ${wish}. Nothing is changed yet: somebody from our team decides it, and you are told here.`,
  byRule: (wish) =>
    `I'm asking our shop's system for ${wish}. It is not done yet: you are told here as soon as it is.`,
  waits: (wish) =>
    `We know what you want: ${wish}. It is not decided yet; you are told here as soon as it is.`,
  withdrawn: (order) => `All right, nothing changes about order ${order}.`,
  declined: (wish) => `Our team has looked at it and cannot do it: ${wish}.`,
  failed: (wish) => `This could not be done: ${wish}. A person from our team will read this and reply here.`,
  unknown: (wish) =>
    `We do not know yet whether this was done: ${wish}. A person from our team looks it up and will reply here.`,
  why: {
    shipped: (order) =>
      `Order ${order} has been sent already, so its address cannot simply be changed any more.`,
    in_work: (order) =>
      `Order ${order} is being worked on already, so I cannot have it sent elsewhere myself.`,
    abroad: (order) => `I cannot have order ${order} sent to another country myself.`,
    late: (order) => `The time to send something of order ${order} back has passed.`,
    not_sent: (order) => `Order ${order} has not been sent yet, so nothing of it can come back.`,
    nothing: (order) => `Nothing is left of order ${order} that I could have sent back myself.`,
  },
};

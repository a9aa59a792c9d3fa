import type { CancelWords } from './cancel-word-list';

/** English. */
export const EN_CANCEL: CancelWords = {
  facts: (order, what) => `Order ${order} (${what}) has not been sent yet.`,
  question: 'Do you want to cancel this order?',
  yes: 'Yes, cancel it',
  no: 'No, keep it',
  which: 'Which order do you want to cancel?',
  choose: 'Choose an order',
  cancelled: (order) => `Order ${order} is cancelled already.`,
  shipped: (order) => `Order ${order} has been sent already, so it cannot simply be cancelled any more.`,
  inWork: (order) => `Order ${order} is being worked on already, so I cannot have it cancelled myself.`,
  partly: (order) => `I cannot take single items off order ${order} myself.`,
  confirmed: (order) =>
    `I've passed on that you want order ${order} cancelled. Nothing is cancelled yet: somebody from our team decides it, and you are told here.`,
  confirmedByRule: (order) =>
    `I'm asking our shop's system to cancel order ${order}. It is not cancelled yet: you are told here as soon as it is.`,
  waits: (order) =>
    `We know that you want order ${order} cancelled. It is not decided yet; you are told here as soon as it is.`,
  withdrawn: (order) => `All right, order ${order} stays as it is.`,
  done: (order) => `Order ${order} is cancelled.`,
  refunded: 'What you paid goes back the way you paid it; how long that takes depends on your bank.',
  declined: (order) => `Our team has looked at it: order ${order} is not cancelled.`,
  failed: (order) =>
    `Order ${order} could not be cancelled. A person from our team will read this and reply here.`,
  unknown: (order) =>
    `We do not know yet whether order ${order} was cancelled. A person from our team looks it up and will reply here.`,
};

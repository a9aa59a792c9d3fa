import type { TextSpecs } from '@feelori/skills/texts';
import type { CancelWords } from './cancel-word-list';

/** When customers read what is said around a cancellation. */
export const CANCEL_SPECS: TextSpecs<CancelWords> = {
  facts: {
    when: 'Before the question whether to cancel: which order it is. A “yes” is read by how the order stands there.',
    place: 'line',
    variables: ['order', 'what'],
    keeps: ['{order} ('],
  },
  question: { when: 'The question whether to cancel.', place: 'line', recognised: true },
  yes: { when: 'The button that cancels.', place: 'button' },
  no: { when: 'The button that keeps the order.', place: 'button' },
  which: { when: 'Several orders could be meant.', place: 'body', recognised: true },
  choose: { when: 'The button that opens the list of orders.', place: 'list_button' },
  cancelled: { when: 'The order is cancelled already.', place: 'body', variables: ['order'] },
  shipped: {
    when: 'It was sent already; that a person looks is said behind it.',
    place: 'line',
    variables: ['order'],
  },
  inWork: {
    when: 'It is being packed; that a person looks is said behind it.',
    place: 'line',
    variables: ['order'],
  },
  partly: {
    when: 'Single items are to go; that a person looks is said behind it.',
    place: 'line',
    variables: ['order'],
  },
  confirmed: { when: 'The customer said yes, and a person decides.', place: 'message', variables: ['order'] },
  confirmedByRule: {
    when: 'The customer said yes, and nobody has to decide.',
    place: 'message',
    variables: ['order'],
  },
  waits: { when: 'The customer asks again while it is not decided.', place: 'body', variables: ['order'] },
  withdrawn: { when: 'The customer said no.', place: 'message', variables: ['order'] },
  done: { when: 'It was cancelled.', place: 'line', variables: ['order'] },
  refunded: { when: 'Behind that it was cancelled: the money goes back.', place: 'line' },
  declined: { when: 'A person decided not to cancel.', place: 'line', variables: ['order'] },
  failed: { when: 'The shop’s system refused to cancel.', place: 'message', variables: ['order'] },
  unknown: {
    when: 'The shop’s system did not say whether it cancelled.',
    place: 'message',
    variables: ['order'],
  },
};

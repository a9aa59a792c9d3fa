import { specOfEach, type TextSpecs } from '@feelori/skills/texts';
import type { WishWords } from './wish-word-list';

const OF_ORDER = { place: 'line', variables: ['order'] } as const;
const QUESTION = { place: 'line', recognised: true } as const;
/** A “yes” is read by how the order stands there. */
const SHOWN = { place: 'line', variables: ['order', 'what'], keeps: ['{order} ('] } as const;

/** When customers read what is said around a wish. */
export const WISH_SPECS: TextSpecs<WishWords> = {
  yes: { when: 'The button that says yes to a wish.', place: 'button' },
  no: { when: 'The button that leaves everything as it is.', place: 'button' },
  choose: { when: 'The button that opens a list of orders, items or reasons.', place: 'list_button' },
  wish: specOfEach(
    {
      address: 'What is wished, within a sentence: a new address.',
      return: 'What is wished, within a sentence: a return.',
      exchange: 'What is wished, within a sentence: an exchange.',
    },
    { place: 'part', variables: ['order'] },
  ),
  which: specOfEach(
    {
      address: 'Several orders could get the new address.',
      return: 'Something of several orders could be sent back.',
      exchange: 'Something of several orders could be exchanged.',
    },
    { place: 'body', recognised: true },
  ),
  question: specOfEach(
    {
      address: 'The question whether to send it to the new address.',
      return: 'The question whether to ask for the return.',
      exchange: 'The question whether to ask for the exchange.',
    },
    QUESTION,
  ),
  done: specOfEach(
    {
      address: 'The order has its new address.',
      return: 'The return is registered.',
      exchange: 'The exchange is registered.',
    },
    OF_ORDER,
  ),
  unsent: { when: 'Before an address, or the question for it: which order it is.', ...SHOWN },
  ofOrder: { when: 'Before a question about a return or an exchange: which order it is.', ...SHOWN },
  newAddress: { when: 'Stands before the new address.', ...QUESTION },
  addressQuestion: { when: 'The question for the new address.', ...QUESTION },
  missing: specOfEach(
    {
      street: 'The address that was written has no street.',
      city: 'The address that was written has no town.',
      postcode: 'The address that was written has no postcode.',
    },
    { place: 'line' },
  ),
  itemQuestion: specOfEach(
    {
      return: 'Several things could be sent back.',
      exchange: 'Several things could be exchanged.',
    },
    { place: 'body' },
  ),
  reasonQuestion: { when: 'The question for the reason of a return.', ...QUESTION },
  reasons: specOfEach(
    {
      too_small: 'A row of the list of reasons: it is too small.',
      too_large: 'A row of the list of reasons: it is too large.',
      unwanted: 'A row of the list of reasons: it is not wanted any more.',
      not_as_described: 'A row of the list of reasons: it is not as described.',
      damaged: 'A row of the list of reasons: it is damaged.',
      wrong_item: 'A row of the list of reasons: something else came.',
      other: 'A row of the list of reasons: another reason.',
    },
    { place: 'row_title' },
  ),
  because: { when: 'Behind what is sent back: why.', place: 'line', variables: ['reason'] },
  insteadQuestion: { when: 'The question for what is wanted in exchange.', ...QUESTION },
  instead: { when: 'Behind what is exchanged: for what.', place: 'line', variables: ['title'] },
  confirmed: { when: 'The customer said yes, and a person decides.', place: 'message', variables: ['wish'] },
  byRule: { when: 'The customer said yes, and nobody has to decide.', place: 'message', variables: ['wish'] },
  waits: { when: 'The customer asks again while it is not decided.', place: 'body', variables: ['wish'] },
  withdrawn: { when: 'The customer said no to a wish.', place: 'message', variables: ['order'] },
  declined: { when: 'A person decided against a wish.', place: 'line', variables: ['wish'] },
  failed: { when: 'The shop’s system refused a wish.', place: 'message', variables: ['wish'] },
  unknown: {
    when: 'The shop’s system did not say whether it was done.',
    place: 'message',
    variables: ['wish'],
  },
  why: specOfEach(
    {
      shipped: 'A new address, but it was sent already; that a person looks is said behind it.',
      in_work: 'A new address, but it is being packed; that a person looks is said behind it.',
      abroad: 'A new address in another country; that a person looks is said behind it.',
      late: 'A return after its time; that a person looks is said behind it.',
      not_sent: 'A return of what was not sent yet; that a person looks is said behind it.',
      nothing: 'A return of what cannot come back; that a person looks is said behind it.',
    },
    OF_ORDER,
  ),
};

import { specOfEach, type TextSpec, type TextSpecs } from '@feelori/skills/texts';
import type { Texts } from './texts';

/** When customers read our wordings that belong to no tool, and how WhatsApp draws them. */
export const TEXT_SPECS: TextSpecs<Texts> = {
  greeting: { when: 'The customer says hello and asks nothing.', place: 'body' },
  thanks: { when: 'The customer says thanks.', place: 'body' },
  unclear: {
    when: 'The assistant does not understand what is wanted; after three times a person comes.',
    place: 'body',
    recognised: true,
  },
  stopped: {
    when: 'The customer wrote STOP: how offers begin again has to be said.',
    place: 'body',
    keeps: ['START'],
  },
  started: { when: 'The customer wrote START.', place: 'message' },
  startedWithPerson: {
    when: 'The customer wrote START while a person has the conversation.',
    place: 'message',
  },
  refused: { when: 'What the model wrote was held back by the guards.', place: 'body' },
  shopDown: { when: 'The shop’s system cannot be reached.', place: 'body' },
  cannotLookUp: { when: 'Looking something up failed this once.', place: 'body' },
  noneShown: { when: 'The customer asks about “this one” and no product was shown.', place: 'body' },
  whichQuoted: { when: 'The customer replies to a message that shows no product.', place: 'body' },
  notKnown: {
    when: 'A true answer is not known; after three times a person comes.',
    place: 'body',
    recognised: true,
  },
  robot: { when: 'The customer asks whether a person writes: it has to say that none does.', place: 'body' },
  compare: {
    when: 'Above what is known of products of which the customer asks which one is better.',
    place: 'line',
  },
  sorry: { when: 'Before “I have passed your conversation on”, to a complaint.', place: 'line' },
  wordless: specOfEach<keyof Texts['wordless'], TextSpec>(
    {
      image: 'The customer sends a picture.',
      video: 'The customer sends a video.',
      audio: 'The customer sends a voice message, and no model listens to it.',
      unheard_audio: 'The customer sends a voice message, and no model understood what is said.',
      document: 'The customer sends a document.',
      sticker: 'The customer sends a sticker.',
      location: 'The customer shares a location.',
      contacts: 'The customer shares a contact.',
      reaction: 'The customer reacts to a message.',
      form_reply: 'The customer fills in a form.',
      call_permission_reply: 'The customer allows or refuses calls.',
      order: 'The customer sends a cart from the catalogue that nobody can read.',
      system: 'WhatsApp tells something about the customer, such as a new number.',
      welcome_request: 'The customer opens the chat for the first time.',
      edit: 'The customer changes a message.',
      revoke: 'The customer deletes a message.',
      deleted: 'The customer’s message was deleted before it was read.',
      unsupported: 'The customer sends what cannot be read.',
    },
    { place: 'body' },
  ),
};

import type { TextSpecs } from '@feelori/skills/texts';
import type { WishWords } from './wish-words';

/** When customers read what is said about being told when something is back. */
export const WISH_SPECS: TextSpecs<WishWords> = {
  button: { when: 'The button below something that is sold out.', place: 'button' },
  noted: { when: 'The customer is told once it is back.', place: 'line', variables: ['name'] },
  notedShortly: {
    when: 'The same where no template is chosen, so that it holds for 24 hours.',
    place: 'line',
    variables: ['name'],
  },
  ask: { when: 'Whether the customer wants to be told.', place: 'line', variables: ['name'] },
  which: { when: 'Several sizes or colours are sold out.', place: 'line', variables: ['name'] },
  open: { when: 'The button that opens the sizes and colours.', place: 'list_button' },
  stopped: { when: 'The customer said STOP before.', place: 'line', keeps: ['STOP', 'START'] },
  off: { when: 'The shop does not tell when something is back.', place: 'line' },
  back: { when: 'What is told once it is back.', place: 'line', variables: ['name'] },
};

import { currentTexts } from '@feelori/skills/texts';
import { actionAsked, wishAsked, withoutShownAddress } from './action-asked';
import { CANCEL_WORDS } from './words/cancel-words';
import { WISH_WORDS } from './words/wish-words';

// Texts are the process's, and other tests may run in it.
afterEach(() => currentTexts.put('cancellation-question', 'en', { value: null, earlier: [] }));

it('knows the question by every wording it ever had', () => {
  const first = CANCEL_WORDS.en.question;
  currentTexts.put('cancellation-question', 'en', {
    value: 'Shall it be cancelled?',
    earlier: ['Cancel this one, really?'],
  });
  const said = [first, CANCEL_WORDS.en.question, 'Cancel this one, really?'];
  expect(said.map((question) => actionAsked(`Order #1 (…) is not sent. ${question}`))).toEqual([
    'cancel',
    'cancel',
    'cancel',
  ]);
  expect(actionAsked('Order #1 is on its way.')).toBeNull();
});

it('knows what it asked about a wish by every wording it ever had', () => {
  const first = WISH_WORDS.en.question.return;
  currentTexts.put('order_wishes-question-return', 'en', {
    value: 'Shall we take it back?',
    earlier: ['Do you want to return it?'],
  });
  const said = [first, WISH_WORDS.en.question.return, 'Do you want to return it?'];
  expect(said.map((question) => actionAsked(`Order #1 (…). ${question}`))).toEqual(said.map(() => 'return'));
  currentTexts.put('order_wishes-reasonQuestion', 'fr', { value: 'Dites-nous pourquoi, svp.', earlier: [] });
  expect(wishAsked(WISH_WORDS.fr.reasonQuestion)).toEqual({ what: 'why', kind: 'return' });
});

it('hides an address that was shown, also where people changed the words around it', () => {
  const around = WISH_WORDS.en;
  const shown = (): string => `${around.newAddress}\n7 Elm Street\n90210 Town\n\n${around.question.address}`;
  const before = shown();
  currentTexts.put('order_wishes-newAddress', 'en', { value: 'It goes to this place:', earlier: [] });
  currentTexts.put('order_wishes-question-address', 'en', { value: 'Is that where it goes?', earlier: [] });
  for (const said of [before, shown()]) {
    expect(withoutShownAddress(said)).toContain('[address]');
    expect(withoutShownAddress(said)).not.toContain('Elm');
  }
  expect(withoutShownAddress('New address: 7 Elm Street')).toBe('New address: 7 Elm Street');
});

import { currentTexts } from '@feelori/skills/texts';
import { actionAsked } from './action-asked';
import { CANCEL_WORDS } from './words/cancel-words';

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

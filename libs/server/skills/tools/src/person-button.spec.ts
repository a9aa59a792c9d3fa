import { WHATSAPP_LIMITS } from '@feelori/contracts';
import { LANGUAGES } from './language';
import { personButton, withPersonButton } from './person-button';

it.each(LANGUAGES)('the offer of a person fits a button in %s', (language) => {
  expect(personButton(language).title.length).toBeLessThanOrEqual(WHATSAPP_LIMITS.buttonTitle);
});

it('stands below a text that is cut to fit', () => {
  const reply = withPersonButton('long '.repeat(500), 'en');
  expect(reply).toMatchObject({ kind: 'buttons', buttons: [{ id: 'person' }] });
  expect(reply.kind === 'buttons' && reply.text.length).toBeLessThanOrEqual(WHATSAPP_LIMITS.interactiveBody);
});

import { isWholeWebhook } from './is-whole-webhook';

it.each([
  ['{"object":"whatsapp_business_account","entry":[]}', true],
  ['{"type":"hologram"}', false],
  ['{"entry":{}}', false],
  ['[]', false],
  ['null', false],
  ['no json', false],
])('%s as a whole webhook: %s', (body, whole) => {
  expect(isWholeWebhook(body)).toBe(whole);
});

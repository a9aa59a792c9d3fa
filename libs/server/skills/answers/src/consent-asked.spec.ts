import { consentAsked } from './consent-asked';
import { message } from './testing/answers-on';

it.each([
  [['hello', 'START'], 'start'],
  [['when do sales start?'], null],
  [['stop'], 'stop'],
  [['are you there?', 'STOP', 'thanks'], 'stop'],
  [['STOP', 'START'], 'start'],
  [['START', 'STOP'], 'stop'],
])('what %j asks for: %s', (texts, expected) => {
  expect(consentAsked(texts.map(message))).toBe(expected);
});

import { exampleText, type TextDefinition, textFault, type TextPlace } from './texts';

const definition = (place: TextPlace, changes: Partial<TextDefinition> = {}): TextDefinition => ({
  id: 'a.b',
  when: '',
  place,
  variables: [
    { name: 'order', example: '#1042', needed: true },
    { name: 'count', example: '3', needed: false },
  ],
  keeps: [],
  recognised: false,
  ...changes,
});

it.each([
  ['line', 'Order {order} is here.', null],
  ['line', 'Order {order}: {count} things.', null],
  ['line', 'Your order is here.', 'The variable {order} is missing.'],
  ['line', 'Order {order} of {name}.', 'There is no variable {name} here.'],
  ['line', 'Order {order} {', 'A { or } stands alone.'],
  ['line', 'Order {order} {{count}}', 'A { or } stands alone.'],
  ['line', '  ', 'It is empty.'],
  ['line', 'Order {order} ', 'It begins or ends with a blank.'],
  ['line', 'Order {order}\n\nis here', null],
  ['line', 'Order {order}\u202e', 'It holds what nobody can read.'],
  ['part', 'Order {order}\nis here', 'It has to be one line.'],
  ['button', 'Look at {order} now', null],
  ['button', 'Look at {order} right now', 'It has 23 characters; 20 fit there.'],
  ['line', `{order}${'x'.repeat(396)}`, 'It has 401 characters; 400 fit there.'],
] as const)('judges for a %s the words “%s”', (place, value, fault) => {
  expect(textFault(definition(place), value)).toBe(fault);
});

it('wants what has to stand there, and enough to be known by', () => {
  const asked = definition('line', { variables: [], keeps: ['START'], recognised: true });
  expect(textFault(asked, 'Write start.')).toBe('It has to say “START” as it is.');
  expect(textFault(asked, 'START?')).toMatch(/at least 12 characters/);
  expect(textFault(asked, 'Write START.')).toBeNull();
});

it('takes in linear time what is all braces', () => {
  const began = performance.now();
  textFault(definition('message'), '{'.repeat(4_000));
  textFault(definition('message'), '{a'.repeat(2_000));
  expect(performance.now() - began).toBeLessThan(200);
});

it('fills examples in once', () => {
  const variables = [{ name: 'order', example: '{order}', needed: true }];
  expect(exampleText('{order} {other}', variables)).toBe('{order} {other}');
});

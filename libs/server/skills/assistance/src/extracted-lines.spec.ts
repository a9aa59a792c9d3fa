import { extractedLines } from './extracted-lines';

const said = (role: 'customer' | 'assistant' | 'person', text: string) => ({ role, text, at: new Date(0) });

it('tells how a thread began, what was written last and what was answered, in its own words', () => {
  const history = [
    said('customer', 'do you have red dresses'),
    said('assistant', 'Yes, three'),
    said('customer', 'in size M?'),
    said('person', 'I will look\nfor you'),
    said('customer', 'thanks'),
  ];
  expect(extractedLines(history)).toEqual([
    'It began with: “do you have red dresses”',
    'Then the customer: “in size M?”',
    'Then the customer: “thanks”',
    'Last answer, by a person: “I will look for you”',
  ]);
  expect(extractedLines([said('customer', 'hi')])).toEqual([
    'It began with: “hi”',
    'Nobody has answered yet.',
  ]);
});

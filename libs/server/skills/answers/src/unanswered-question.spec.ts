import { message } from './testing/answers-on';
import { unansweredQuestion } from './unanswered-question';

it.each([
  ['Do you repair heels?', 'Do you repair heels?'],
  ['My name is Emma Clark, do you repair heels?', 'My name is [name], do you repair heels?'],
  ['Rivera here: do you repair heels?', '[name] here: do you repair heels?'],
  ['order #10045 - can you engrave it?', 'order [number] - can you engrave it?'],
  ['call me on +1 650 555 0199, do you engrave?', 'call me on [phone], do you engrave?'],
  ['ann@example.com do you engrave?', '[email] do you engrave?'],
  ['see https://evil.example/x do you engrave?', 'see [link] do you engrave?'],
  ['can you deliver to 12 Baker Street?', 'can you deliver to [address]?'],
  ['www.evil.example/me and 5 Calle Mayor?', '[link] and 5 Calle Mayor?'],
  ['entregan en Calle Mayor 5, Madrid?', 'entregan en [address], Madrid?'],
  ['je m’appelle Zoé, vous gravez ?', 'je m’appelle [name], vous gravez ?'],
  ['is 925 silver real?', 'is 925 silver real?'],
])('%s', (text, question) => {
  expect(unansweredQuestion([message(text)], 'Ann Rivera')).toBe(question);
});

it('is null where nothing is left to read', () => {
  expect(unansweredQuestion([message('?? 12345678')], '')).toBe(null);
});

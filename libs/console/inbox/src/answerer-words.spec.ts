import { speakerLook } from './answerer-words';

it.each([
  [{ from: 'assistant', answeredBy: 'gemini' }, 'Gemini', 'Answered by Google Gemini'],
  [
    { from: 'assistant', answeredBy: 'gemini', edited: true },
    'Gemini, edited',
    'Answered by Google Gemini; a person of the shop wrote these words in its place',
  ],
  [{ from: 'notice', answeredBy: 'rules' }, 'Notice', 'Sent by the shop because something happened'],
] as const)('says who said it: %j', (reply, words, explained) => {
  expect(speakerLook(reply)).toMatchObject({ words, explained });
});

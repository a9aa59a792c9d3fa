import path from 'node:path';
import { readAttacks } from './read-attacks';
import { readSentences } from './read-sentences';

it('there are more than 300 attacks of many kinds', () => {
  const attacks = readAttacks(path.join(__dirname, 'attacks'));
  expect(attacks.length).toBeGreaterThanOrEqual(300);
  expect(new Set(attacks.map(({ category }) => category)).size).toBeGreaterThanOrEqual(9);
  expect(attacks.some(({ turns }) => turns.length > 2)).toBe(true);
  const ways = attacks.flatMap(({ turns }) => turns.map(({ says }) => says.kind ?? 'text'));
  expect(new Set(ways)).toEqual(new Set(['text', 'image', 'voice_note', 'list_reply', 'button_reply']));
});

it('there are more than 300 true sentences in six languages, none twice in its group', () => {
  const groups = readSentences(path.join(__dirname, 'true-sentences'));
  expect(groups.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(300);
  for (const language of ['english', 'spanish', 'portuguese', 'hindi', 'arabic', 'french', 'money']) {
    expect(groups.map(({ category }) => category)).toContain(language);
  }
  for (const { sentences } of groups) expect(new Set(sentences).size).toBe(sentences.length);
});

import { ACTION_KINDS, textFault, WHATSAPP_LIMITS } from '@feelori/contracts';
import { textAreas } from '@feelori/skills/texts';
import { LANGUAGES } from '@feelori/skills/tools';
import { actionAsked, wishAsked } from '../action-asked';
import { reasonIn } from '../returns/reason-in';
import { CANCEL_WORDS } from './cancel-words';
import { WISH_WORDS } from './wish-words';

describe.each(LANGUAGES)('what is said around a wish in %s', (language) => {
  const words = WISH_WORDS[language];

  it('fits buttons and rows', () => {
    for (const title of [words.yes, words.no, words.choose]) {
      expect([title, title.length <= WHATSAPP_LIMITS.buttonTitle]).toEqual([title, true]);
    }
    for (const title of Object.values(words.reasons)) {
      expect([title, title.length <= WHATSAPP_LIMITS.rowTitle]).toEqual([title, true]);
    }
  });

  it('asks each thing in its own words', () => {
    const questions = ACTION_KINDS.map((kind) =>
      actionAsked(kind === 'cancel' ? CANCEL_WORDS[language].question : words.question[kind]),
    );
    expect(questions).toEqual(ACTION_KINDS);
    const asked = [words.addressQuestion, words.reasonQuestion, words.insteadQuestion, words.which.return];
    expect(asked.map((text) => wishAsked(text)?.what)).toEqual(['address', 'why', 'instead', 'order']);
  });

  it('has reasons that are understood when they are typed', () => {
    for (const [reason, title] of Object.entries(words.reasons)) expect(reasonIn(title)).toBe(reason);
  });
});

it('may be changed by people, and what the product says would itself be taken', () => {
  const area = textAreas().find(({ name }) => name === 'order_wishes');
  const faults = (area?.texts ?? []).flatMap(({ definition, starts }) =>
    [...starts].map(([language, start]) => [definition.id, language, textFault(definition, start)]),
  );
  expect(faults.length).toBeGreaterThan(40 * LANGUAGES.length);
  expect(faults.filter(([, , fault]) => fault !== null)).toEqual([]);
});

it.each([
  ['it is too big', 'too_large'],
  ['they are too small for me', 'too_small'],
  ['me queda grande', 'too_large'],
  ['elle est trop petite', 'too_small'],
  ['यह बहुत छोटी है', 'too_small'],
  ['المقاس صغير', 'too_small'],
  ["I don't like it", 'unwanted'],
  ['when does it come', null],
])('"%s" says why: %s', (text, reason) => expect(reasonIn(text)).toBe(reason));

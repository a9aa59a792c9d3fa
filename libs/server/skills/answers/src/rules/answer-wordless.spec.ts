import type { CustomerMessage } from '@feelori/contracts';
import { LANGUAGES } from '@feelori/skills/tools';
import { answerWordless } from './answer-wordless';

const note = (voice = true) =>
  ({ content: { kind: 'audio', media: { id: '1', mimeType: 'audio/ogg' }, voice } }) as CustomerMessage;
const words = (...call: Parameters<typeof answerWordless>) =>
  answerWordless(...call).map((part) => ('text' in part ? part.text : ''));

describe('a voice message without words', () => {
  it('is said to be not understood where models listen, and not heard where none does', () => {
    expect(words([note()], 'en', true)).toEqual([expect.stringContaining("couldn't make out")]);
    expect(words([note()], 'en', false)).toEqual([expect.stringContaining("can't listen")]);
  });

  it('that is a file of music is nothing that anybody listens to', () => {
    expect(words([note(false)], 'en', true)).toEqual([expect.stringContaining("can't listen")]);
  });

  it.each(LANGUAGES)('has its own words in %s, and a person is offered', (language) => {
    const [unheard] = words([note()], language, true);
    expect(unheard).not.toBe(words([note()], language)[0]);
    expect(answerWordless([note()], language, true)).toMatchObject([{ kind: 'buttons' }]);
  });
});

import { LANGUAGES } from '@feelori/skills/tools';
import { textsIn } from '../texts/texts-in';
import { failedAgain } from './failed-again';

const at = new Date();
const said = (text: string, role: 'assistant' | 'person' | 'customer' = 'assistant') => ({ role, text, at });
const { unclear, greeting } = textsIn('en');
const part = (text: string) => [{ kind: 'text' as const, text }];

describe('failedAgain', () => {
  it.each(LANGUAGES)('is so the third time in a row, in %s', (language) => {
    const words = textsIn(language).unclear;
    const history = [said('?', 'customer'), said(`${words}\n[x]`), said('??', 'customer'), said(words)];
    expect(failedAgain(part(words), history)).toBe(true);
    expect(failedAgain(part(words), history.slice(2))).toBe(false);
  });

  it('begins anew with what was understood, and with a person', () => {
    expect(failedAgain(part(unclear), [said(unclear), said(greeting), said(unclear)])).toBe(false);
    expect(failedAgain(part(unclear), [said(unclear), said(unclear, 'person')])).toBe(false);
    expect(failedAgain(part(greeting), [said(unclear), said(unclear)])).toBe(false);
  });
});

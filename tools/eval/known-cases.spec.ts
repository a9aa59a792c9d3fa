import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Baseline, lostCases } from './baseline.ts';
import type { GoldenCase, MODES } from './golden-case.ts';
import { readAttacks } from './read-attacks.ts';
import { readConversations } from './read-conversations.ts';
import { readSentences } from './read-sentences.ts';
import { type Scored, SCORED } from './scores.ts';

const folder = (name: string): string => path.join(import.meta.dirname, name);
const baseline = JSON.parse(readFileSync(folder('baseline.json'), 'utf8')) as Baseline;
const golden = readConversations(folder('conversations'));
const played = (mode: (typeof MODES)[number]): GoldenCase[] =>
  golden.filter(({ modes }) => modes.includes(mode));
const there: Record<Scored, readonly { category: string }[]> = {
  rules: played('rules'),
  scripted: played('scripted'),
  attacks: readAttacks(folder('attacks')),
  true_sentences: readSentences(folder('true-sentences')).flatMap(({ category, sentences }) =>
    sentences.map(() => ({ category })),
  ),
  outage: golden,
};

// Continuous integration plays some of the cases only, so that those which went missing show here.
describe('the cases of the baseline', () => {
  it.each(SCORED)('%s: are known, and none of them is gone', (part) => {
    const known = baseline[part];
    expect(Object.keys(known?.cases ?? {})).not.toEqual([]);
    expect(lostCases(part, known ?? { cases: {} }, there[part])).toEqual([]);
  });
});

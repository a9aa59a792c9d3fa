import { judgeFigures } from './firing';

const summaryOf = (figure: string, value: number, labels: Record<string, string> = {}): string[] =>
  judgeFigures(new Map([[figure, [{ labels, value }]]]), { quietOpenHours: null }).firing.map(
    ({ summary }) => summary,
  );

describe('what an alert says', () => {
  it.each([
    ['dead_letters_open', 1, /^An answer was given up/],
    ['dead_letters_open', 3, /^3 answers were given up/],
    ['quarantine_open', 1, /^Something came in/],
    ['quarantine_open', 2, /^2 things came in/],
  ])('counts: %s %i', (figure, value, words) => {
    expect(summaryOf(figure, value)).toEqual([expect.stringMatching(words)]);
  });

  it.each([
    [-5, 'whatsapp has ended.'],
    [3_600, 'whatsapp ends within a day.'],
    [86_401, 'whatsapp ends within 2 days.'],
  ])('says when something ends: %i s', (seconds, words) => {
    expect(summaryOf('credential_expires_seconds', seconds, { credential: 'whatsapp' })).toEqual([words]);
  });
});

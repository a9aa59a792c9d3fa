import type { WayStep } from '@feelori/contracts';
import { momentWords, wayLines } from './way-lines';

const step = (stage: WayStep['stage']): WayStep => ({ stage, title: stage, at: null, ms: 40, facts: [] });

it('puts what lies between stations between them, and what is missing at the end behind all', () => {
  const steps = [step('received'), step('turn'), step('send')];
  const gaps = [
    { before: 1, ms: 1_200, why: 'quiet' },
    { before: 3, ms: null, why: 'nothing since' },
  ];
  const lines = wayLines({ steps, gaps }).map((line) => (line.kind === 'gap' ? line.why : line.step.title));
  expect(lines).toEqual(['received', 'quiet', 'turn', 'send', 'nothing since']);
});

it('tells times to the thousandth', () => {
  expect(momentWords(new Date(2026, 0, 1, 9, 5, 7, 42), 'en-GB')).toBe('09:05:07.042');
});

import type { Answer } from '@feelori/skills/answers';
import { figureNames, figuresOfAnswer, figuresOfSilence, waitFigure } from './turn-figures';

const SENT = { stage: 'released', cancelReason: null, answeredBy: 'gemini', handoverReason: null } as const;
const guard = (name: string, did: string) => ({ guard: name, did, why: null, atMs: 0 });
const answer = (more: Partial<Answer> = {}): Answer => ({
  answeredBy: 'gemini',
  model: 'm',
  parts: [],
  tools: [],
  shown: [],
  tokens: { in: 0, out: 0 },
  handover: null,
  consent: null,
  ...more,
});

describe('what a turn is counted as', () => {
  it('an answer the assistant gave by itself, with what was in it', () => {
    const more = { language: 'es', toldOrder: true, unwritten: true } as const;
    expect(figureNames(figuresOfAnswer(SENT, answer(more)))).toEqual([
      'turns',
      'answers:gemini',
      'alone',
      'languages:es',
      'orders_helped',
      'unanswered',
    ]);
  });

  it.each([
    ['handed over', { ...SENT, handoverReason: 'refund' }, ['handovers:refund']],
    [
      'given up',
      { ...SENT, handoverReason: 'turn_failed' },
      ['handovers:turn_failed', 'gave_up:turn_failed'],
    ],
    ['a draft', { ...SENT, stage: 'draft' as const }, ['drafts']],
    ['observed', { ...SENT, stage: 'cancelled' as const, cancelReason: 'observed' }, ['observed']],
  ])('%s is nothing that it answered alone', (_, entry, names) => {
    expect(figureNames(figuresOfAnswer(entry, answer()))).toEqual(['turns', 'answers:gemini', ...names]);
  });

  it('what guards kept back, each once, and not what only changed who was asked', () => {
    const guards = [
      guard('grounding', 'withheld'),
      guard('grounding', 'withheld'),
      guard('links', 'removed'),
      guard('personal_details', 'replaced'),
      guard('budget', 'rules'),
      guard('tool_call', 'refused'),
    ];
    const made = {
      making: { beganAt: new Date(), ms: 1, steps: [], calls: [], guards },
    } as unknown as Answer['made'];
    const names = figureNames(figuresOfAnswer(SENT, answer(made === undefined ? {} : { made })));
    expect(names.filter((name) => name.startsWith('guards:'))).toEqual(['guards:grounding', 'guards:links']);
  });

  it('silence with its reason, and the hand-over that came of it', () => {
    const silence = { kind: 'silent', reason: 'message_too_old', seen: false, consent: null } as const;
    expect(figureNames(figuresOfSilence({ ...silence, handover: 'message_too_old' }))).toEqual([
      'turns',
      'silent:message_too_old',
      'handovers:message_too_old',
    ]);
  });

  it.each([
    [0, 'waited:within_2'],
    [2_001, 'waited:within_5'],
    [3_600_000, 'waited:within_3600'],
    [3_600_001, 'waited:over_3600'],
  ])('a wait of %d ms as %s', (ms, name) => expect(figureNames([waitFigure(ms)])).toEqual([name]));
});

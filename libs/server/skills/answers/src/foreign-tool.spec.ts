import { Clock } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { type Subject, type Tool, ToolRegistry, toolSpec } from '@feelori/skills/tools';
import type { Models } from '@feelori/edges/model';
import { liveAsStarted, testSettings } from '@feelori/testing';
import { Answers } from './answers';
import type { Spending } from '@feelori/skills/costs';
import { NO_BUDGET, request } from './testing/answers-on';
import { ScriptedProvider } from './testing/scripted-provider';

/** A tool of a skill that nothing here knows of. */
const HOURS: Subject<string> = {
  name: 'hours',
  place: 1,
  evidence: (found) => ({ writings: [found] }),
  render: (found, { spoken }) => (spoken ? [] : [{ kind: 'text', text: `We are open: ${found.join()}` }]),
};
const run = () =>
  Promise.resolve({ ok: true, output: { hours: '9-17' }, found: 'nine to five, 4.50 a visit' });
const opening: Tool = {
  spec: toolSpec('opening_hours', 'When the shop is open.', { day: { type: ['string', 'null'] } }),
  whenToCall: 'Opening hours: opening_hours.',
  subject: HOURS,
  run,
  tapped: (id) => (id === 'hours' ? run : null),
};

const CALL = { calls: [{ id: 'c1', name: 'opening_hours', args: { day: null } }] };

function answersWith(gemini: ScriptedProvider): Answers {
  const registry = new ToolRegistry();
  registry.register(opening);
  const models = { chain: [gemini] } as unknown as Models;
  return new Answers(
    models,
    registry,
    new Metrics(),
    testSettings(),
    new Clock(),
    NO_BUDGET as Spending,
    liveAsStarted(testSettings()),
  );
}

describe('a tool that is registered and named nowhere else', () => {
  it('is told to models, run, and may be quoted', async () => {
    const gemini = new ScriptedProvider('gemini', [CALL, { text: 'Come by from nine to five for $4.50!' }]);
    const answer = await answersWith(gemini).answer(request(['when are you open?']));
    expect(gemini.seen[0]?.tools.map(({ name }) => name)).toEqual(['opening_hours']);
    expect(gemini.seen[0]?.system).toContain('- Opening hours: opening_hours.');
    expect(answer.parts).toEqual([{ kind: 'text', text: 'Come by from nine to five for $4.50!' }]);
    expect(answer.tools).toMatchObject([{ name: 'opening_hours', ok: true }]);
  });

  it.each(['I asked opening_hours for you.', 'It costs $9 a visit.'])(
    'is told in our words when a model says "%s"',
    async (text) => {
      const gemini = new ScriptedProvider('gemini', [CALL, { text }]);
      const answer = await answersWith(gemini).answer(request(['when are you open?']));
      expect(answer.parts).toEqual([{ kind: 'text', text: 'We are open: nine to five, 4.50 a visit' }]);
    },
  );

  it('answers taps on what it shows', async () => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'never' }]);
    const tap = { kind: 'button_reply' as const, id: 'hours', title: 'Opening hours' };
    const answer = await answersWith(gemini).answer(request([tap]));
    expect([answer.answeredBy, gemini.seen.length]).toEqual(['rules', 0]);
    expect(answer.parts).toEqual([{ kind: 'text', text: 'We are open: nine to five, 4.50 a visit' }]);
  });
});

import type { MessageContent } from '@feelori/contracts';
import { Metrics } from '@feelori/platform/metrics';
import { Clock } from '@feelori/platform/clock';
import type { Models } from '@feelori/edges/model';
import type { Spending } from '@feelori/skills/costs';
import { type ActionStep, type Subject, type Tool, type ToolOutcome, toolSpec } from '@feelori/skills/tools';
import { liveAsStarted, testSettings } from '@feelori/testing';
import { Answers } from './answers';
import { NO_BUDGET, registryOn, request } from './testing/answers-on';
import { demoShop } from './testing/demo-shop';

const tapOn = (id: string): MessageContent => ({ kind: 'button_reply', id, title: 'Yes or no' });

/** Answers taps as actions do: a yes calls people, a no calls nobody. */
const tool: Tool<unknown, string> = {
  spec: toolSpec('does_acts', '', {}),
  whenToCall: '',
  subject: {
    name: 'acts',
    place: 0,
    evidence: () => ({}),
    render: (found: string[]) => [{ kind: 'text', text: found.join(' ') }],
  } as unknown as Subject<string>,
  run: () => Promise.reject(new Error('never called')),
  tapped(id) {
    const [kind, key] = id.split(':');
    if (key === undefined || (kind !== 'action-yes' && kind !== 'action-no')) return null;
    const step: ActionStep =
      kind === 'action-yes' ? { step: 'confirmed', key, byRule: false } : { step: 'withdrawn', key };
    const outcome: ToolOutcome<string> = { ok: true, output: {}, found: `${kind} ${key}`, actions: [step] };
    const handover = { reason: 'action_waits', summary: key };
    return () => Promise.resolve(kind === 'action-yes' ? { ...outcome, handover } : outcome);
  },
};

async function tapped(...ids: string[]) {
  const registry = registryOn(demoShop());
  registry.register(tool);
  const models = { chain: [] } as unknown as Models;
  const answers = new Answers(
    models,
    registry,
    new Metrics(),
    testSettings(),
    new Clock(),
    NO_BUDGET as Spending,
    liveAsStarted(testSettings()),
  );
  const { parts, actions, handover } = await answers.answer(request(ids.map(tapOn)));
  const said = parts.map((part) => ('text' in part ? part.text : '')).join('\n');
  return { said, steps: actions?.map(({ step }) => step), reason: handover?.reason ?? null };
}

describe('taps of one burst on questions of ours', () => {
  it('on a yes and then a no are a no, and nobody is called', async () => {
    const told = await tapped('action-yes:cancel-a', 'action-no:cancel-a');
    expect(told).toEqual({ said: 'action-no cancel-a', steps: ['withdrawn'], reason: null });
  });

  it('on a no and then a yes are a yes', async () => {
    const told = await tapped('action-no:cancel-a', 'action-yes:cancel-a');
    expect(told).toMatchObject({ steps: ['confirmed'], reason: 'action_waits' });
    expect(told.said).toMatch(/^action-yes cancel-a/);
  });

  it('on a yes, a no, and the yes again are a yes', async () => {
    expect(await tapped('action-yes:cancel-a', 'action-no:cancel-a', 'action-yes:cancel-a')).toMatchObject({
      steps: ['confirmed'],
    });
  });

  it('call people for a yes also where another tap comes behind it', async () => {
    const told = await tapped('action-yes:cancel-a', 'action-no:cancel-b');
    expect(told).toMatchObject({ steps: ['confirmed', 'withdrawn'], reason: 'action_waits' });
    expect(told.said).toContain('action-no cancel-b');
  });
});

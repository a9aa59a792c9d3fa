import { testSettings } from '@feelori/testing';
import type { ChainedModel, FlagChoices } from '@feelori/contracts';
import type { Spending } from '@feelori/skills/costs';
import { answersOn, request } from './testing/answers-on';
import { demoShop } from './testing/demo-shop';
import { ScriptedProvider } from './testing/scripted-provider';

const chained = (vendor: 'gemini' | 'openai', tier: ChainedModel['tier']): ChainedModel => ({
  ...{ vendor, model: `${vendor}-scripted`, tier, price: { in: 1, out: 10 } },
});

describe('what may be spent', () => {
  async function answered(level: 'all' | 'cheap' | 'none', byModels = true) {
    const big = new ScriptedProvider('gemini', [{ text: 'Hello there!' }], chained('gemini', 'quality'));
    const small = new ScriptedProvider('openai', [{ text: 'Hello you!' }], chained('openai', 'cheap'));
    const noted: number[] = [];
    const spending: Pick<Spending, 'level' | 'note'> = {
      level: () => Promise.resolve(level),
      note: (_, dollars) => Promise.resolve(void noted.push(dollars)),
    };
    const answers = answersOn(testSettings(), [big, small], demoShop(), undefined, 'list', spending);
    const flags = { answers_by_models: { on: byModels, arm: null } } as FlagChoices;
    const asked = { ...request(['hello, who are you?']), flags };
    const { answeredBy, made } = await answers.answer(asked);
    return { answeredBy, noted, guards: made?.making.guards.map(({ guard, did }) => `${guard} ${did}`) };
  }

  it('decides who answers, and what was spent is written down', async () => {
    // 10 tokens in and 5 out.
    expect(await answered('all')).toEqual({ answeredBy: 'gemini', noted: [0.00006], guards: [] });
    expect(await answered('cheap')).toMatchObject({ answeredBy: 'openai', guards: ['budget cheap_models'] });
    expect(await answered('none')).toEqual({ answeredBy: 'rules', noted: [0], guards: ['budget rules'] });
  });

  it('is nothing for a customer whose answers are not by models', async () => {
    expect(await answered('all', false)).toEqual({ answeredBy: 'rules', noted: [], guards: [] });
  });
});

it.each([
  ['never ends', () => new Promise<void>(() => undefined)],
  ['fails', () => Promise.reject(new Error('away'))],
])('writing down what was spent keeps nobody waiting where it %s', async (_, note) => {
  const model = new ScriptedProvider('gemini', [{ text: 'Hello there!' }], chained('gemini', 'quality'));
  const spending = { level: () => Promise.resolve('all' as const), note };
  const answers = answersOn(testSettings(), [model], demoShop(), undefined, 'list', spending);
  expect((await answers.answer(request(['hello, who are you?']))).answeredBy).toBe('gemini');
});

describe('a hand-over', () => {
  const summaryOf = async (text: string, history: Parameters<typeof request>[1] = {}) => {
    const { handover } = await answersOn(testSettings(), []).answer(request([text], history));
    return { reason: handover?.reason, lines: handover?.summary?.split('\n') };
  };

  it('comes with three lines for whoever takes over', async () => {
    const { reason, lines } = await summaryOf('my order #1002 arrived broken');
    expect(reason).toBe('complaint');
    expect(lines).toHaveLength(3);
    expect(lines?.[0]).toBe('Customer complains: “my order #1002 arrived broken”');
    expect(lines?.[1]).toContain('#1002');
  });

  it('comes when a customer was not understood three times', async () => {
    const first = await answersOn(testSettings(), []).answer(request(['blargh flimp']));
    const [part] = first.parts;
    const text = part !== undefined && 'text' in part ? part.text : '';
    const at = new Date();
    const history = [
      { role: 'assistant' as const, text, at },
      { role: 'customer' as const, text: 'blargh', at },
      { role: 'assistant' as const, text, at },
    ];
    expect(first.handover).toBeNull();
    expect(await summaryOf('blargh flimp', { history })).toMatchObject({ reason: 'failed_again' });
  });
});

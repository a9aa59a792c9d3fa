import type { WayFact, WayStep } from '@feelori/contracts';
import type { GuardAction, Making, MakingWords, ModelStep } from '@feelori/records/turns';
import { ungroundedWords } from './reason-words';
import { exact, fact } from './way-fact';

/** How the assistant came to its answer, in the order of time. Pure. `details`: with what was told and told back. */
export function makingSteps(making: Making, words: MakingWords | null, details: boolean): WayStep[] {
  const at = (atMs: number): string => new Date(making.beganAt.getTime() + atMs).toISOString();
  const models = making.steps.map((step, n) => ({
    atMs: step.atMs,
    step: modelStep(step, at, n === 0 ? told(words, details) : []),
  }));
  const tools = making.calls.map((call, n) => {
    const said = words?.calls[n];
    const step: WayStep = {
      stage: 'tool',
      title: `Looked up with ${call.name}${call.ok ? '' : ', which failed'}`,
      at: at(call.atMs),
      ms: call.ms,
      facts: details
        ? [...exact('Arguments', said?.args), ...exact('Result', said?.result), ...gone(words)]
        : HIDDEN,
    };
    return { atMs: call.atMs, step };
  });
  const guards = making.guards.map((guard) => ({
    atMs: guard.atMs,
    step: guardStep(guard, at, words, details),
  }));
  const all = [...models, ...tools, ...guards];
  return all.sort((a, b) => a.atMs - b.atMs).map(({ step }) => step);
}

const HIDDEN: WayFact[] = [{ label: 'Arguments and result', value: 'not shown to your role' }];

function gone(words: MakingWords | null): WayFact[] {
  return words === null
    ? [{ label: 'Arguments and result', value: 'taken out with a message that was deleted' }]
    : [];
}

function modelStep(
  { provider, model, atMs, ms, ended, tokens }: ModelStep,
  at: (ms: number) => string,
  more: WayFact[],
): WayStep {
  const answered = ['final', 'tools', 'length', 'recognized'].includes(ended);
  return {
    stage: 'model',
    title: answered ? `Asked ${nameOf(provider)}` : `Asked ${nameOf(provider)} in vain`,
    at: at(atMs),
    ms,
    facts: [
      ...fact('Model', model),
      ...fact('It', ENDS[ended] ?? ended.replaceAll('_', ' ')),
      ...(tokens.in + tokens.out > 0 ? fact('Tokens', `${tokens.in} in, ${tokens.out} out`) : []),
      ...more,
    ],
  };
}

const ENDS: Readonly<Record<string, string>> = {
  recognized: 'said what a voice note or a picture says',
  final: 'wrote an answer',
  tools: 'wanted something looked up',
  length: 'reached the longest answer it may give',
  blocked: 'was kept from answering by its vendor’s safety rules',
  refusal: 'refused to answer',
  invalid: 'gave nothing usable',
  timeout: 'took too long',
  rate_limit: 'had too many questions at once',
  quota: 'has no quota left',
  auth: 'refuses the key',
  breaker_open: 'was not asked: it failed again and again shortly before',
};

function nameOf(provider: string): string {
  return provider === 'openai' ? 'OpenAI' : provider === 'gemini' ? 'Gemini' : provider;
}

/** What the first model was told, as it was told: with placeholders for personal details. */
function told(words: MakingWords | null, details: boolean): WayFact[] {
  if (words === null || !details) return [];
  return [
    ...exact('It was told', words.told.join('\n')),
    ...(words.told.length > 0 ? fact('And of earlier messages', words.earlier) : []),
  ];
}

function guardStep(
  { guard, did, why, atMs }: GuardAction,
  at: (ms: number) => string,
  words: MakingWords | null,
  details: boolean,
): WayStep {
  return {
    stage: 'guard',
    title: guardTitle(guard, did),
    at: at(atMs),
    ms: null,
    facts: [
      ...fact(
        'Why',
        guard === 'grounding' && why !== null ? ungroundedWords(why) : why?.replaceAll('_', ' '),
      ),
      ...(guard === 'grounding' && details ? exact('It had written', words?.withheld) : []),
    ],
  };
}

/** What a check of ours did, in one line. */
export function guardTitle(guard: string, did: string): string {
  return GUARDS[`${guard} ${did}`] ?? `${guard.replaceAll('_', ' ')}: ${did.replaceAll('_', ' ')}`;
}

const GUARDS: Readonly<Record<string, string>> = {
  'personal_details replaced': 'Personal details were replaced before a model read them',
  'budget cheap_models': 'The budget for models is nearly spent: only cheap ones were asked',
  'budget rules': 'The budget for models is spent: the rules answered',
  'links removed': 'Links that lead outside the shop were taken out',
  'grounding withheld': 'The model’s own sentence was withheld',
  'language replaced': 'The model wrote in another language: the facts were said in our own words',
  'provider blocked': 'The vendor’s safety rules blocked the answer',
  'shop replaced': 'The shop could not be reached: the answer says so',
  'tool_call refused': 'A call of a tool with wrong arguments was refused',
};

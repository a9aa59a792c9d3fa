import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import { MALFORMED } from './conversation';
import { MODEL_MODES, scriptedModelOf, type ScriptedModel, type ModelMode } from './scripted-model';
import type { ScenarioRule } from './scenario';

interface ScenarioBody {
  mode?: ModelMode;
  delay_ms?: number;
  /** Replaces the rules; the first that matches is used. */
  rules?: ScenarioRule[];
}

const ruleSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    contains: { type: 'string', maxLength: 500 },
    regex: { type: 'string', maxLength: 200 },
    vendor: { type: 'string', enum: ['gemini', 'openai'] },
    when: { type: 'string', enum: ['first', 'after_tools', 'always'] },
    times: { type: 'integer', minimum: 1 },
    text: { type: 'string' },
    calls: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'args'],
        properties: { name: { type: 'string' }, args: { type: 'object' } },
      },
    },
    malformed: { type: 'string', enum: [...MALFORMED] },
  },
};
const bodySchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    mode: { type: 'string', enum: [...MODEL_MODES] },
    delay_ms: { type: 'integer', minimum: 0, maximum: 120_000 },
    rules: { type: 'array', maxItems: 10_000, items: ruleSchema },
  },
};

/** Thousands of rules, as an evaluation has them, in bytes. */
const LARGEST_SCRIPT = 16 * 1024 ** 2;

/** `/_sim/scenario`: read, set and clear what the scripted model does. */
export function registerModelControl(app: FastifyInstance, world: World): void {
  const model = scriptedModelOf(world);
  app.get('/scenario', async () => stateOf(model));
  const options = { bodyLimit: LARGEST_SCRIPT, schema: { body: bodySchema } };
  app.post<{ Body: ScenarioBody }>('/scenario', options, async ({ body }, reply) => {
    const broken = body.rules?.find(({ regex }) => regex !== undefined && !isRegex(regex));
    if (broken) return reply.code(400).send({ error: 'rules[].regex is no regular expression' });
    if (body.mode) model.mode = body.mode;
    if (body.delay_ms !== undefined) model.delayMs = body.delay_ms;
    if (body.rules) model.rules = body.rules;
    return stateOf(model);
  });
  app.delete('/scenario', async () => {
    model.reset();
    return stateOf(model);
  });
}

function stateOf({ mode, delayMs, rules }: ScriptedModel): Record<string, unknown> {
  return { mode, delay_ms: delayMs, rules };
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'iu') instanceof RegExp;
  } catch {
    return false;
  }
}

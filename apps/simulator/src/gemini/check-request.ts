import { listOf, recordOf, stringOf } from '../model/read-json';
import { checkContents } from './check-contents';
import { checkDeclaration } from './check-declaration';
import { GeminiError, invalid } from './gemini-error';
import type { GeminiRequest } from './gemini-request';
import { GEMINI_MODELS, refusesMinimal } from './models';

const FIELDS = new Set([
  'contents',
  'systemInstruction',
  'system_instruction',
  'tools',
  'toolConfig',
  'tool_config',
  'safetySettings',
  'safety_settings',
  'generationConfig',
  'generation_config',
  'cachedContent',
  'labels',
]);
const MODES = ['AUTO', 'ANY', 'NONE', 'VALIDATED'] as const;
const LEVELS = ['MINIMAL', 'LOW', 'MEDIUM', 'HIGH'];

/** Checks a generateContent body as strictly as the real endpoint and reads what matters. @throws GeminiError */
export function checkRequest(body: unknown, model: string): GeminiRequest {
  if (!GEMINI_MODELS.some((known) => known === model)) {
    throw new GeminiError(
      404,
      'NOT_FOUND',
      `models/${model} is not found for API version v1beta, or is not supported for generateContent.`,
    );
  }
  const request = recordOf(body);
  const unknown = Object.keys(request).find((name) => !FIELDS.has(name));
  if (unknown) {
    throw invalid(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
  }
  const config = recordOf(request['generationConfig'] ?? request['generation_config']);
  checkConfig(config, model);
  const limit = config['maxOutputTokens'];
  return {
    contents: checkContents(request['contents'], model),
    system: systemOf(request['systemInstruction'] ?? request['system_instruction']),
    tools: toolsOf(request['tools']),
    mode: modeOf(request['toolConfig'] ?? request['tool_config']),
    maxOutputTokens: typeof limit === 'number' ? limit : null,
  };
}

function checkConfig(config: Record<string, unknown>, model: string): void {
  for (const name of ['frequencyPenalty', 'presencePenalty']) {
    if (config[name] !== undefined) throw invalid(`Penalty is not enabled for models/${model}: ${name}`);
  }
  const limit = config['maxOutputTokens'];
  if (limit !== undefined && (typeof limit !== 'number' || limit < 1)) {
    throw invalid('max_output_tokens must be positive.');
  }
  const level = recordOf(config['thinkingConfig'])['thinkingLevel'];
  if (level === undefined) return;
  if (typeof level !== 'string' || !LEVELS.includes(level)) {
    throw invalid(
      `Invalid value at 'generation_config.thinking_config.thinking_level': ${JSON.stringify(level)}`,
    );
  }
  if (level === 'MINIMAL' && refusesMinimal(model)) {
    throw invalid(`Thinking level MINIMAL is not supported for models/${model}.`);
  }
}

function systemOf(value: unknown): string {
  return listOf(recordOf(value)['parts'])
    .map((part) => stringOf(recordOf(part)['text']))
    .join('\n');
}

function toolsOf(value: unknown): GeminiRequest['tools'] {
  const declarations = listOf(value).flatMap((tool) => {
    const { functionDeclarations, function_declarations } = recordOf(tool);
    return listOf(functionDeclarations ?? function_declarations);
  });
  const tools = declarations.map(checkDeclaration);
  const names = tools.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw invalid(`Duplicate function declaration found: ${twice}`);
  return tools;
}

function modeOf(value: unknown): GeminiRequest['mode'] {
  const config = recordOf(value);
  const { mode = 'AUTO' } = recordOf(config['functionCallingConfig'] ?? config['function_calling_config']);
  const known = MODES.find((name) => name === mode);
  if (!known) {
    throw invalid(`Invalid value at 'tool_config.function_calling_config.mode': ${JSON.stringify(mode)}`);
  }
  return known;
}

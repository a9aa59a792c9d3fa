import { listOf, recordOf, stringOf } from '../model/read-json';
import { checkInput } from './check-input';
import { checkStrictSchema } from './check-strict-schema';
import { checkModel } from './models';
import { OpenAiError } from './openai-error';
import type { ResponsesRequest } from './responses-request';

const KNOWN = new Set(
  (
    'model instructions input tools tool_choice parallel_tool_calls store include reasoning max_output_tokens ' +
    'safety_identifier prompt_cache_key prompt_cache_retention metadata temperature top_p text truncation user ' +
    'previous_response_id stream service_tier max_tool_calls background top_logprobs'
  ).split(' '),
);
const SMALLEST_OUTPUT = 16;

/** Checks a body of `POST /responses` as strictly as the real endpoint and reads what matters. @throws OpenAiError */
export function checkResponses(value: unknown): ResponsesRequest {
  const body = recordOf(value);
  const unknown = Object.keys(body).find((name) => !KNOWN.has(name));
  if (unknown) throw new OpenAiError(400, `Unknown parameter: '${unknown}'.`, 'unknown_parameter', unknown);
  const model = checkModel(body['model']);
  const previous = body['previous_response_id'];
  if (typeof previous === 'string') {
    throw new OpenAiError(
      404,
      `Previous response with id '${previous}' not found.`,
      'previous_response_not_found',
      'previous_response_id',
    );
  }
  if (body['stream'] === true) {
    throw new OpenAiError(400, 'This simulator does not stream.', 'unsupported_value', 'stream');
  }
  const reasons = recordOf(body['reasoning'])['effort'] !== 'none';
  checkSampling(body, model, reasons);
  return {
    model,
    instructions: stringOf(body['instructions']),
    input: checkInput(body['input']),
    tools: listOf(body['tools']).map(toolOf),
    mayCall: body['tool_choice'] !== 'none',
    reasons,
    encrypts: listOf(body['include']).includes('reasoning.encrypted_content'),
    maxOutputTokens: outputLimit(body['max_output_tokens']),
    store: body['store'] !== false,
  };
}

function checkSampling(body: Record<string, unknown>, model: string, reasons: boolean): void {
  if (!reasons || !/^gpt-[56]/.test(model)) return;
  const sampled = ['temperature', 'top_p'].find((name) => body[name] !== undefined);
  if (!sampled) return;
  throw new OpenAiError(
    400,
    `Unsupported parameter: '${sampled}' is not supported with this model.`,
    'unsupported_parameter',
    sampled,
  );
}

function outputLimit(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && value >= SMALLEST_OUTPUT) return value;
  throw new OpenAiError(
    400,
    `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= ${SMALLEST_OUTPUT}, but got ${String(value)} instead.`,
    'integer_below_min_value',
    'max_output_tokens',
  );
}

function toolOf(value: unknown, index: number): ResponsesRequest['tools'][number] {
  const tool = recordOf(value);
  const param = `tools[${index}]`;
  if (tool['type'] !== 'function') {
    throw new OpenAiError(400, `Invalid value: '${String(tool['type'])}'.`, 'invalid_value', `${param}.type`);
  }
  const name = stringOf(tool['name']);
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(name)) {
    throw new OpenAiError(
      400,
      `Invalid '${param}.name': string does not match pattern '^[a-zA-Z0-9_-]+$'.`,
      'invalid_value',
      `${param}.name`,
    );
  }
  // Strict is the default of the Responses API.
  if (tool['strict'] !== false) checkStrictSchema(name, tool['parameters'], `${param}.parameters`);
  return { name, parameters: recordOf(tool['parameters']) };
}

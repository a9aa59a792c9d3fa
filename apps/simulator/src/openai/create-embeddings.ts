import { embedText } from '../model/embed-text';
import { recordOf, tokensIn } from '../model/read-json';
import { OpenAiError } from './openai-error';

/** Models and the dimensions they give when none are asked for. */
const MODELS: Readonly<Record<string, number>> = {
  'text-embedding-3-small': 1536,
  'text-embedding-3-large': 3072,
};
const MOST_INPUTS = 2048;

/**
 * The answer of `POST /embeddings`. Answers in the encoding that was asked for: the official client asks for base64
 * (little-endian float32) and silently reads nothing from plain numbers. @throws OpenAiError
 */
export function createEmbeddings(value: unknown): Record<string, unknown> {
  const body = recordOf(value);
  const { model, dimensions } = embeddingModelOf(body);
  const encode = encoderOf(body['encoding_format']);
  const inputs = inputsOf(body['input']);
  const tokens = tokensIn(inputs);
  return {
    object: 'list',
    data: inputs.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: encode(embedText(text, dimensions)),
    })),
    model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}

function embeddingModelOf(body: Record<string, unknown>): { model: string; dimensions: number } {
  const model = String(body['model'] ?? '');
  const most = Object.hasOwn(MODELS, model) ? MODELS[model] : undefined;
  if (most === undefined) {
    const message = `The model \`${model}\` does not exist or you do not have access to it.`;
    throw new OpenAiError(404, message, 'model_not_found');
  }
  const asked = body['dimensions'] ?? most;
  if (typeof asked === 'number' && Number.isInteger(asked) && asked >= 1 && asked <= most) {
    return { model, dimensions: asked };
  }
  throw invalidValue('dimensions', `must be an integer from 1 to ${most}.`);
}

function encoderOf(format: unknown): (vector: number[]) => string | number[] {
  if (format === undefined || format === 'float') return (vector) => vector;
  if (format !== 'base64') throw invalidValue('encoding_format', "must be 'float' or 'base64'.");
  return (vector) => {
    const bytes = Buffer.alloc(vector.length * 4);
    vector.forEach((number, at) => bytes.writeFloatLE(number, at * 4));
    return bytes.toString('base64');
  };
}

/** Texts as they are; token lists (numbers) as words of their own. */
function inputsOf(input: unknown): string[] {
  const list = Array.isArray(input) && typeof input[0] !== 'number' ? (input as unknown[]) : [input];
  const texts = list.map((item) => (Array.isArray(item) ? item.join(' ') : item));
  const valid = texts.every((text): text is string => typeof text === 'string' && text !== '');
  if (!valid || texts.length === 0 || texts.length > MOST_INPUTS) {
    throw invalidValue('input', `must be a text that is not empty, or 1 to ${MOST_INPUTS} of them.`);
  }
  return texts;
}

function invalidValue(param: string, why: string): OpenAiError {
  return new OpenAiError(400, `Invalid value for '${param}': ${why}`, 'invalid_value', param);
}

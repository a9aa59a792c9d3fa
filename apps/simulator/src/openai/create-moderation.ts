import { randomBytes } from 'node:crypto';
import { listOf, recordOf } from '../model/read-json';
import { OpenAiError } from './openai-error';

const MODELS = ['omni-moderation-latest', 'omni-moderation-2024-09-26'];

/** The categories of the current model, each with the words that set it off here. */
const CATEGORIES: Readonly<Record<string, RegExp | null>> = {
  harassment: /\b(idiot|stupid|moron)\b/i,
  'harassment/threatening': /\bi(?:'ll| will) (?:kill|hurt|find) you\b/i,
  hate: /\bhate (?:all|those) \w+/i,
  'hate/threatening': null,
  illicit: /\b(?:make|build) (?:a )?bomb\b|\bstolen cards?\b/i,
  'illicit/violent': /\b(?:make|build) (?:a )?bomb\b/i,
  'self-harm': /\b(?:kill|hurt) myself\b/i,
  'self-harm/intent': /\bi want to (?:die|kill myself)\b/i,
  'self-harm/instructions': null,
  sexual: /\b(?:nudes?|porn)\b/i,
  'sexual/minors': null,
  violence: /\b(?:kill|shoot|stab) (?:you|him|her|them)\b/i,
  'violence/graphic': null,
};
const IMAGE_CATEGORIES = /^(?:self-harm|sexual$|violence)/;
const [FLAGGED, NO_FAULT] = [0.97, 0.0001];

/** The answer of `POST /moderations`: one result for each text, by a list of plain words. @throws OpenAiError */
export function createModeration(value: unknown): Record<string, unknown> {
  const body = recordOf(value);
  const model = body['model'] ?? MODELS[0];
  if (typeof model !== 'string' || !MODELS.includes(model)) {
    throw new OpenAiError(404, `Invalid model for moderation: ${String(model)}`, 'model_not_found', 'model');
  }
  const results = inputsOf(body['input']).map(judge);
  return { id: `modr-${randomBytes(12).toString('hex')}`, model: MODELS[1], results };
}

interface Input {
  text: string;
  kinds: string[];
}

/** A text, several texts, or the parts (text and images) of one multimodal input. */
function inputsOf(input: unknown): Input[] {
  if (typeof input === 'string') return [{ text: input, kinds: ['text'] }];
  const items = listOf(input);
  if (items.length > 0 && items.every((item) => typeof item === 'string')) {
    return items.map((text) => ({ text, kinds: ['text'] }));
  }
  const parts = items.map(recordOf);
  const known = parts.every(({ type }) => type === 'text' || type === 'image_url');
  if (parts.length === 0 || !known) {
    throw new OpenAiError(400, "Invalid value for 'input'.", 'invalid_value', 'input');
  }
  const text = parts.map((part) => (typeof part['text'] === 'string' ? part['text'] : '')).join('\n');
  const kinds = [...new Set(parts.map(({ type }) => (type === 'text' ? 'text' : 'image')))];
  return [{ text, kinds }];
}

function judge({ text, kinds }: Input): Record<string, unknown> {
  const hits = Object.entries(CATEGORIES).map(([name, words]) => [name, words?.test(text) ?? false] as const);
  return {
    flagged: hits.some(([, hit]) => hit),
    categories: Object.fromEntries(hits),
    category_scores: Object.fromEntries(hits.map(([name, hit]) => [name, hit ? FLAGGED : NO_FAULT])),
    category_applied_input_types: Object.fromEntries(
      hits.map(([name]) => [name, kinds.filter((kind) => kind === 'text' || IMAGE_CATEGORIES.test(name))]),
    ),
  };
}

import { OpenAiError } from './openai-error';

/** Models that answer on 2026-11-22, with the day they stop. */
export const OPENAI_MODELS: Readonly<Record<string, string | null>> = {
  'gpt-6-luna': null,
  'gpt-6-sol': null,
  'gpt-6-astra': null,
  'gpt-6.1-terra': null,
  'gpt-6.1-sol': null,
  'gpt-5.6-luna': null,
  'gpt-5.6-terra': null,
  'gpt-5.6-sol': null,
  'gpt-5.4-mini': null,
  'gpt-5.1': '2027-04-01',
  'gpt-5': '2026-12-11',
  'gpt-4o': '2027-01-14',
  'gpt-4o-mini': '2027-01-14',
  'gpt-4.1-mini': '2027-01-14',
};

/** The model's name. @throws OpenAiError 400 when missing, 404 model_not_found when unknown or retired */
export function checkModel(value: unknown): string {
  if (typeof value !== 'string' || value === '') {
    throw new OpenAiError(400, "Missing required parameter: 'model'.", 'missing_required_parameter', 'model');
  }
  if (Object.hasOwn(OPENAI_MODELS, value)) return value;
  throw new OpenAiError(
    404,
    `The model \`${value}\` does not exist or you do not have access to it.`,
    'model_not_found',
  );
}

import { wordsIn } from '../model/spoken-words';
import { OpenAiError } from './openai-error';
import type { UploadedFile, UploadForm } from './upload-form';

const MODELS = ['gpt-transcribe', 'gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'whisper-1'];
const FORMATS = ['flac', 'm4a', 'mp3', 'mp4', 'mpeg', 'mpga', 'oga', 'ogg', 'wav', 'webm'];
const MOST_BYTES = 25 * 1024 ** 2;
const BYTES_A_SECOND = 2_000;
/** What is heard in a recording that was not made by this simulator. */
const UNKNOWN_RECORDING = 'Hello, where is my order?';

/** The answer of `POST /audio/transcriptions` (docs/models.md §2). @throws OpenAiError */
export function transcribe(form: Partial<UploadForm> | null): Record<string, unknown> {
  if (!form?.fields) throw new OpenAiError(400, 'The body must be a multipart form.');
  const model = String(form.fields['model'] ?? '');
  if (!MODELS.includes(model)) {
    throw new OpenAiError(404, `The model \`${model}\` does not exist.`, 'model_not_found', 'model');
  }
  const file = checkFile(form.files?.find(({ field }) => field === 'file'));
  const text = wordsIn(file.bytes) ?? UNKNOWN_RECORDING;
  const seconds = Math.max(1, Math.ceil(file.size / BYTES_A_SECOND));
  const hints = form.fields['languages[]'] ?? [];
  const [code = 'en'] = typeof hints === 'string' ? [hints] : hints;
  return { text, languages: [{ code }], usage: { type: 'duration', seconds } };
}

function checkFile(file: UploadedFile | undefined): UploadedFile {
  if (!file || file.size === 0) {
    throw new OpenAiError(400, "Missing required parameter: 'file'.", 'missing_required_parameter', 'file');
  }
  if (file.size > MOST_BYTES) {
    throw new OpenAiError(413, `Maximum content size limit (${MOST_BYTES}) exceeded.`, null, 'file');
  }
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  if (!FORMATS.includes(ending)) {
    const message = `Invalid file format. Supported formats: ${JSON.stringify(FORMATS)}`;
    throw new OpenAiError(400, message, 'unsupported_value', 'file');
  }
  return file;
}

import { listOf, recordOf } from '../model/read-json';
import { invalid } from './gemini-error';
import type { Content, Part } from './gemini-request';
import { needsSignatures } from './models';
import { isSignature, SKIP_SIGNATURE } from './signatures';

/**
 * Checks the conversation as Gemini 3 does (docs/models.md §1): roles, no last role model, every call of the current
 * turn signed, every response with the id and name of its call.
 * @throws GeminiError
 */
export function checkContents(value: unknown, model: string): Content[] {
  const contents = listOf(value).map(contentOf);
  if (contents.length === 0) throw invalid('* GenerateContentRequest.contents: contents is not specified');
  if (contents.at(-1)?.role === 'model' && needsSignatures(model)) {
    throw invalid('Requests ending with a model turn (prefill) are not supported for this model.');
  }
  contents.forEach((content, index) => checkResponses(content, contents[index - 1], model));
  contents.forEach((content, index) => checkAnswered(content, contents[index + 1]));
  if (needsSignatures(model)) checkSignatures(contents, model);
  return contents;
}

function contentOf(value: unknown): Content {
  const { role = 'user', parts } = recordOf(value);
  if (role !== 'user' && role !== 'model') throw invalid('Please use a valid role: user, model.');
  const list = listOf(parts).map((part) => recordOf(part) as Part);
  if (list.length === 0) {
    throw invalid('Unable to submit request because it must include at least one parts field.');
  }
  const empty = list.some(
    (part) =>
      part.text === undefined && !part.functionCall && !part.functionResponse && !('inlineData' in part),
  );
  if (empty) {
    throw invalid(
      '* GenerateContentRequest.contents.parts: required oneof field data must have one initialized field',
    );
  }
  list.forEach(checkFile);
  return { role, parts: list };
}

/** What the API reads (docs/outside/models.md §1). */
const FILE_TYPES =
  /^(?:image\/(?:png|jpeg|webp|heic|heif)|audio\/(?:wav|mp3|aiff|aac|ogg|flac)|application\/pdf)$/;

function checkFile({ inlineData }: Part): void {
  if (inlineData === undefined) return;
  const { mimeType, data } = inlineData;
  if (!FILE_TYPES.test(String(mimeType))) throw invalid(`Unsupported MIME type: ${String(mimeType)}`);
  if (typeof data !== 'string' || data === '') throw invalid('inline_data.data: must have data');
}

function callsOf(content: Content | undefined) {
  return content?.role === 'model' ? content.parts.flatMap(({ functionCall }) => functionCall ?? []) : [];
}

function checkResponses(content: Content, before: Content | undefined, model: string): void {
  const responses = content.parts.flatMap(({ functionResponse }) => functionResponse ?? []);
  if (responses.length === 0) return;
  const calls = callsOf(before);
  if (content.role !== 'user' || calls.length === 0) {
    throw invalid('Please ensure that function response turn comes immediately after a function call turn.');
  }
  if (responses.length !== calls.length) throw unequal();
  responses.forEach((response, index) => {
    const call = needsSignatures(model) ? calls.find(({ id }) => id === response.id) : calls[index];
    if (!call || (needsSignatures(model) && !response.id)) {
      throw invalid(
        `Function response part ${index} has no id matching a function call of the previous turn.`,
      );
    }
    if (call.name !== response.name) {
      throw invalid(
        `Function response name "${response.name}" does not match function call name "${call.name}".`,
      );
    }
    if (typeof response.response !== 'object') {
      throw invalid('Invalid value at function_response.response: an object is required.');
    }
  });
}

function checkAnswered(content: Content, next: Content | undefined): void {
  if (callsOf(content).length > 0 && !next?.parts.some(({ functionResponse }) => functionResponse)) {
    throw unequal();
  }
}

function unequal() {
  return invalid(
    'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
  );
}

/** Of every step since the customer's last words, the first call must carry this model's signature. */
function checkSignatures(contents: readonly Content[], model: string): void {
  const start = contents.findLastIndex(
    ({ role, parts }) => role === 'user' && !parts.some(({ functionResponse }) => functionResponse),
  );
  contents.slice(start + 1).forEach((content, offset) => {
    const position = content.parts.findIndex(({ functionCall }) => functionCall);
    const part = content.role === 'model' ? content.parts[position] : undefined;
    if (!part?.functionCall) return;
    if (!part.thoughtSignature) {
      throw invalid(
        `Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly. Additional data, function call \`default_api:${part.functionCall.name}\`, position ${start + 2 + offset}.`,
      );
    }
    if (part.thoughtSignature === SKIP_SIGNATURE || isSignature(model, part.thoughtSignature)) return;
    throw invalid('Corrupted thought signature.');
  });
}

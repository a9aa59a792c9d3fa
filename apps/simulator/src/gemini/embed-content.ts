import { embedText } from '../model/embed-text';
import { listOf, recordOf, stringOf } from '../model/read-json';
import { GeminiError, invalid } from './gemini-error';

/** Embedding models (docs/models.md §1); only the older one knows a task type. */
export const EMBEDDING_MODELS = ['gemini-embedding-001', 'gemini-embedding-2'] as const;

const TASK_TYPES = [
  'SEMANTIC_SIMILARITY',
  'CLASSIFICATION',
  'CLUSTERING',
  'RETRIEVAL_DOCUMENT',
  'RETRIEVAL_QUERY',
  'CODE_RETRIEVAL_QUERY',
  'QUESTION_ANSWERING',
  'FACT_VERIFICATION',
];
const MOST_REQUESTS = 100;
const [LEAST_DIMENSIONS, MOST_DIMENSIONS] = [128, 3072];
/** Length of a vector shorter than the full one: callers must normalise it (docs/models.md §1). */
const SHORTER = 0.5;

interface Embedding {
  values: number[];
}

/** The answer of `:embedContent`: one vector for all parts together. @throws GeminiError */
export function embedContent(value: unknown, model: string): { embedding: Embedding } {
  return { embedding: embeddingOf(value, requireEmbedder(model)) };
}

/** The answer of `:batchEmbedContents`, which the SDK always calls: one vector a request. @throws GeminiError */
export function batchEmbedContents(value: unknown, model: string): { embeddings: Embedding[] } {
  const embedder = requireEmbedder(model);
  const requests = listOf(recordOf(value)['requests']);
  if (requests.length === 0 || requests.length > MOST_REQUESTS) {
    throw invalid(`* BatchEmbedContentsRequest.requests: must have 1 to ${MOST_REQUESTS} requests`);
  }
  return {
    embeddings: requests.map((request) => {
      const named = stringOf(recordOf(request)['model']);
      if (named !== `models/${model}`) throw invalid(`Model of a request must be models/${model}: ${named}`);
      return embeddingOf(request, embedder);
    }),
  };
}

function requireEmbedder(model: string): string {
  if (EMBEDDING_MODELS.some((known) => known === model)) return model;
  throw new GeminiError(404, 'NOT_FOUND', `models/${model} is not found, or not supported for embedContent.`);
}

function embeddingOf(value: unknown, model: string): Embedding {
  const { content, taskType, outputDimensionality = MOST_DIMENSIONS } = recordOf(value);
  checkTask(taskType, model);
  const size = Number(outputDimensionality);
  if (!Number.isInteger(size) || size < LEAST_DIMENSIONS || size > MOST_DIMENSIONS) {
    throw invalid(`output_dimensionality must be from ${LEAST_DIMENSIONS} to ${MOST_DIMENSIONS}.`);
  }
  const text = listOf(recordOf(content)['parts'])
    .map((part) => stringOf(recordOf(part)['text']))
    .join(' ');
  if (text.trim() === '') throw invalid('* EmbedContentRequest.content: content is empty');
  const values = embedText(text, size);
  return { values: size === MOST_DIMENSIONS ? values : values.map((number) => number * SHORTER) };
}

function checkTask(taskType: unknown, model: string): void {
  if (taskType === undefined) return;
  if (model !== 'gemini-embedding-001') throw invalid(`task_type is not supported for models/${model}.`);
  if (!TASK_TYPES.some((known) => known === taskType)) {
    throw invalid(`Invalid value at 'task_type': ${JSON.stringify(taskType)}`);
  }
}

import type { HeardRecording } from './chat-provider';

interface Transcription {
  text?: unknown;
  usage?: { seconds?: number; input_tokens?: number; output_tokens?: number };
}

/** Reads the answer of `POST /audio/transcriptions` (docs/outside/models.md §3); null when it is none. */
export function readTranscription(body: unknown, model: string): HeardRecording | null {
  if (typeof body !== 'object' || body === null) return null;
  const { text, usage } = body as Transcription;
  if (typeof text !== 'string') return null;
  const { seconds = null, input_tokens: told = 0, output_tokens: said = 0 } = usage ?? {};
  return { text: text.trim(), usage: { in: told, out: said }, seconds, model };
}

import { Injectable } from '@nestjs/common';
import type { ModelAccount } from '@feelori/platform/settings';
import { request } from 'undici';

const DEADLINE_MS = 6_000;

/** Whether a vendor has a model for our key. */
export type LookupAnswer = 'there' | 'no_key' | 'key_refused' | 'no_such_model' | 'unreachable';

/** Asks the vendors for a model by its name, which costs nothing, for whoever checks a set-up. Never rejects. */
@Injectable()
export class ModelLookup {
  gemini({ apiKey, baseUrl }: ModelAccount, model: string): Promise<LookupAnswer> {
    return ask(`${baseUrl}/v1beta/models/${encodeURIComponent(model)}`, apiKey, (key) => ({
      'x-goog-api-key': key,
    }));
  }

  openai({ apiKey, baseUrl }: ModelAccount, model: string): Promise<LookupAnswer> {
    return ask(`${baseUrl}/models/${encodeURIComponent(model)}`, apiKey, (key) => ({
      authorization: `Bearer ${key}`,
    }));
  }
}

async function ask(
  url: string,
  key: string | null,
  headersOf: (key: string) => Record<string, string>,
): Promise<LookupAnswer> {
  if (key === null) return 'no_key';
  try {
    const answer = await request(url, {
      headers: headersOf(key),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const text = await answer.body.text();
    return lookupAnswer(answer.statusCode, text);
  } catch {
    return 'unreachable';
  }
}

/** What status and body say. Google answers a bad key with 400 and a reason; OpenAI with 401. Pure. */
export function lookupAnswer(status: number, body: string): LookupAnswer {
  if (status >= 200 && status < 300) return 'there';
  if (status === 404) return 'no_such_model';
  if (status === 401 || status === 403 || (status === 400 && body.includes('API_KEY_INVALID'))) {
    return 'key_refused';
  }
  return 'unreachable';
}

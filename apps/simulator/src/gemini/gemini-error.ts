/** A refusal in Google's shape: `{error:{code,message,status,details}}`. */
export class GeminiError extends Error {
  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
    readonly details: readonly Record<string, unknown>[] = [],
  ) {
    super(message);
  }

  /** The body to answer with. */
  body(): Record<string, unknown> {
    const { code, message, status, details } = this;
    return { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } };
  }
}

/** 400 INVALID_ARGUMENT. */
export function invalid(message: string): GeminiError {
  return new GeminiError(400, 'INVALID_ARGUMENT', message);
}

/** 400 with reason API_KEY_INVALID: Google does not answer 401 to a bad key. */
export function badKey(): GeminiError {
  return new GeminiError(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'API_KEY_INVALID',
      domain: 'googleapis.com',
      metadata: { service: 'generativelanguage.googleapis.com' },
    },
  ]);
}

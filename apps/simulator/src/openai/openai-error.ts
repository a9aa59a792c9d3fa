/** A refusal in OpenAI's shape: `{error:{message,type,param,code}}`. */
export class OpenAiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code: string | null = null,
    readonly param: string | null = null,
    readonly type = 'invalid_request_error',
  ) {
    super(message);
  }

  /** The body to answer with. */
  body(): Record<string, unknown> {
    const { message, type, param, code } = this;
    return { error: { message, type, param, code } };
  }
}

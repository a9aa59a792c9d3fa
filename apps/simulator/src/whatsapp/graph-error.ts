import { GRAPH_ERROR_CODES } from './graph-error-codes';

/** A refusal in the shape of the Graph API (docs/whatsapp.md §7). Thrown by the checks, sent by the routes. */
export class GraphError extends Error {
  constructor(
    readonly code: number,
    readonly status: number,
    readonly title: string,
    readonly details: string,
    readonly subcode?: number,
  ) {
    super(`(#${code}) ${title}`);
  }

  /** The body of the answer. */
  body(): Record<string, unknown> {
    return {
      error: {
        message: this.code === 190 ? this.title : this.message,
        type: 'OAuthException',
        code: this.code,
        error_data: { messaging_product: 'whatsapp', details: this.details },
        ...(this.subcode === undefined ? {} : { error_subcode: this.subcode }),
        fbtrace_id: 'Asimulated',
      },
    };
  }

  /** The same refusal as an item of `errors[]` in a `failed` status. */
  asStatusError(): Record<string, unknown> {
    return {
      code: this.code,
      title: this.title,
      message: this.title,
      error_data: { details: this.details },
      href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
    };
  }
}

/** A parameter that must be there is not. */
export function missing(path: string): GraphError {
  return new GraphError(131008, 400, 'Required parameter is missing', `The parameter ${path} is required.`);
}

/** A parameter has a value that is not allowed. */
export function invalid(path: string, why: string): GraphError {
  return new GraphError(131009, 400, 'Parameter value is not valid', `${path} ${why}`);
}

/** A parameter breaks the general rules of the Graph API, such as a length. */
export function badParameter(path: string, why: string): GraphError {
  return new GraphError(100, 400, 'Invalid parameter', `${path} ${why}`);
}

/** The refusal with this code, as `GRAPH_ERROR_CODES` lists it; unknown codes are a plain 400. */
export function graphError(
  code: number,
  details = 'Simulated by the stand-in.',
  subcode?: number,
): GraphError {
  const [status, title] = GRAPH_ERROR_CODES[code] ?? [400, 'Simulated error'];
  return new GraphError(code, status, title, details, subcode);
}

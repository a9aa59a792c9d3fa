/** A refusal in the shape of the Graph API (reference: whatsapp §5.3, §5.4). Thrown by the checks, sent by the routes. */
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

/** Title and HTTP status of the codes that can be scripted by number (reference: whatsapp §5.4). */
const KNOWN: Readonly<Record<number, readonly [status: number, title: string]>> = {
  0: [401, 'Authentication failed'],
  1: [400, 'Invalid request or possible server error'],
  2: [503, 'Service temporarily unavailable'],
  3: [500, 'Capability or permissions issue'],
  4: [400, 'Application request limit reached'],
  10: [403, 'Permission denied'],
  33: [400, 'Parameter value is not valid'],
  100: [400, 'Invalid parameter'],
  190: [401, 'Invalid OAuth access token - Cannot parse access token'],
  368: [403, 'Temporarily blocked for policies violations'],
  80007: [400, 'Rate limit issues'],
  130429: [400, 'Rate limit hit'],
  131000: [500, 'Something went wrong'],
  131016: [500, 'Service unavailable'],
  131021: [400, 'Recipient cannot be sender'],
  131026: [400, 'Message undeliverable'],
  131031: [403, 'Account has been locked'],
  131042: [400, 'Business eligibility payment issue'],
  131047: [400, 'Re-engagement message'],
  131048: [400, 'Spam rate limit hit'],
  131049: [400, 'Meta chose not to deliver'],
  131050: [400, 'User has stopped marketing messages'],
  131053: [400, 'Media upload error'],
  131056: [400, '(Business Account, Consumer Account) pair rate limit hit'],
  131057: [500, 'Account in maintenance mode'],
  132000: [400, 'Template parameter count mismatch'],
  132001: [404, 'Template does not exist'],
  132015: [400, 'Template is paused'],
  132016: [400, 'Template is disabled'],
  133004: [503, 'Server temporarily unavailable'],
};

/** The refusal with this code; unknown codes are a plain 400. */
export function graphError(
  code: number,
  details = 'Simulated by the stand-in.',
  subcode?: number,
): GraphError {
  const [status, title] = KNOWN[code] ?? [400, 'Simulated error'];
  return new GraphError(code, status, title, details, subcode);
}

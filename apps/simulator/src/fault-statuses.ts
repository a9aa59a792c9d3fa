import type { Upstream } from './faults';

const GOOGLE: Readonly<Record<number, readonly [status: string, message: string]>> = {
  400: ['FAILED_PRECONDITION', 'User location is not supported for the API use.'],
  401: ['UNAUTHENTICATED', 'Request had invalid authentication credentials.'],
  402: ['FAILED_PRECONDITION', 'Billing is not enabled for this project.'],
  403: ['PERMISSION_DENIED', 'The caller does not have permission.'],
  404: ['NOT_FOUND', 'The model is not found for API version v1beta.'],
  499: ['CANCELLED', 'The operation was cancelled.'],
  500: ['INTERNAL', 'An internal error has occurred. Please retry.'],
  504: ['DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.'],
};
const OPENAI: Readonly<Record<number, readonly [type: string, code: string | null, message: string]>> = {
  400: [
    'invalid_request_error',
    'context_length_exceeded',
    'Your input exceeds the context window of this model.',
  ],
  401: ['invalid_request_error', 'invalid_api_key', 'Incorrect API key provided.'],
  403: [
    'request_forbidden',
    'unsupported_country_region_territory',
    'Country, region, or territory not supported',
  ],
  404: [
    'invalid_request_error',
    'model_not_found',
    'The model does not exist or you do not have access to it.',
  ],
  500: ['server_error', 'server_error', 'The server had an error while processing your request.'],
};
const SHOPIFY: Readonly<Record<number, string>> = {
  401: '[API] Invalid API key or access token (unrecognized login or wrong password)',
  402: 'Unavailable Shop',
  403: 'Forbidden',
  404: 'Not Found',
  423: 'Locked',
  430: 'Shopify Security Rejection',
};
/** Codes of the Graph API that go with a status when nothing more is known (docs/whatsapp.md §7). */
const GRAPH: Readonly<Record<number, readonly [code: number, message: string]>> = {
  400: [100, '(#100) Invalid parameter'],
  401: [190, 'Error validating access token: The session has been invalidated.'],
  403: [10, '(#10) Application does not have permission for this action'],
  404: [100, 'Unsupported request'],
  500: [131000, '(#131000) Something went wrong'],
};

/** The body an upstream sends with this HTTP status, in its own shape. */
export function bodyOfStatus(upstream: Upstream, status: number): unknown {
  switch (upstream) {
    case 'gemini': {
      const [name, message] = GOOGLE[status] ?? ['UNKNOWN', `Simulated status ${status}.`];
      return { error: { code: status, message, status: name } };
    }
    case 'openai': {
      const [type, code, message] = OPENAI[status] ?? ['server_error', null, `Simulated status ${status}.`];
      return { error: { message, type, param: null, code } };
    }
    case 'shopify':
      return { errors: SHOPIFY[status] ?? `Simulated status ${status}` };
    case 'whatsapp': {
      const [code, message] = GRAPH[status] ?? [1, 'An unknown error occurred'];
      return { error: { message, type: 'OAuthException', code, fbtrace_id: 'Asimulated' } };
    }
  }
}

/** Every error the API answers with: HTTP status and a title for people. `code` is what programs read. */
export const ERRORS = {
  bad_request: { status: 400, title: 'The request is not right' },
  validation_failed: { status: 400, title: 'Some fields are not right' },
  unauthenticated: { status: 401, title: 'Please sign in' },
  sign_in_failed: { status: 401, title: 'E-mail or password is wrong' },
  session_expired: { status: 401, title: 'Please sign in again' },
  bad_signature: { status: 401, title: 'The signature does not match' },
  code_ticket_over: { status: 401, title: 'Please write your password again' },
  wrong_code: { status: 403, title: 'This code does not fit' },
  second_factor_needed: { status: 403, title: 'Set up your second factor first' },
  wrong_password: { status: 403, title: 'The present password is wrong' },
  forbidden: { status: 403, title: 'You may not do this' },
  verification_failed: { status: 403, title: 'The verify token does not match' },
  not_found: { status: 404, title: 'There is nothing here' },
  method_not_allowed: { status: 405, title: 'This method is not offered here' },
  conflict: { status: 409, title: 'Somebody else changed this first' },
  draft_outdated: { status: 409, title: 'This draft is not to go out any more' },
  conversation_taken: { status: 409, title: 'A colleague has this conversation' },
  template_refused: { status: 409, title: 'WhatsApp would not take this template' },
  last_owner: { status: 409, title: 'A shop needs an owner' },
  person_known: { status: 409, title: 'This person is in the team already' },
  set_up_over: { status: 410, title: 'This took too long, please begin again' },
  link_over: { status: 410, title: 'This link is not good any more' },
  too_large: { status: 413, title: 'The request is too large' },
  unsupported_media_type: { status: 415, title: 'This content type is not taken' },
  untrusted_host: { status: 421, title: 'This host name is not served here' },
  too_many_requests: { status: 429, title: 'Too many requests, please wait' },
  locked_out: { status: 429, title: 'Too many sign-ins failed, please wait' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  database_unavailable: { status: 503, title: 'The database cannot be reached' },
  shop_unreachable: { status: 503, title: 'The shop cannot be reached' },
  unavailable: { status: 503, title: 'Not ready yet' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** The body of every error answer (RFC 9457, `application/problem+json`). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  correlation_id: string;
  errors?: { field: string; message: string }[];
}

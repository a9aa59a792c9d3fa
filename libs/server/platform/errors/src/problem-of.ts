import { HttpException } from '@nestjs/common';
import { type ErrorCode, ERRORS, type Problem } from '@feelori/contracts';
import { isDatabaseDown } from '@feelori/platform/mongo';
import { AppError } from './app-error';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  413: 'too_large',
  415: 'unsupported_media_type',
  421: 'untrusted_host',
  429: 'too_many_requests',
  503: 'unavailable',
};

/**
 * The answer for an error. What we did not foresee gives the fixed `internal` body: its message
 * could hold anything, so it stays in the log.
 */
export function problemOf(error: unknown, correlation: string): Problem {
  if (error instanceof AppError) {
    return problem(error.code, correlation, error.detail, error.fields);
  }
  if (isDatabaseDown(error)) return problem('database_unavailable', correlation);
  return problem(BY_STATUS[statusOf(error)] ?? 'internal', correlation);
}

/** The status Nest or Fastify gave the error; 500 for anything else. Unlisted 4xx count as bad requests. */
function statusOf(error: unknown): number {
  const status = rawStatus(error);
  if (status >= 400 && status < 500 && !(status in BY_STATUS)) return 400;
  return status;
}

function rawStatus(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return 500;
}

function problem(
  code: ErrorCode,
  correlation: string,
  detail?: string,
  fields?: AppError['fields'],
): Problem {
  return {
    type: `urn:feelori:error:${code}`,
    title: ERRORS[code].title,
    status: ERRORS[code].status,
    code,
    ...(detail === undefined ? {} : { detail }),
    correlation_id: correlation,
    ...(fields === undefined ? {} : { errors: [...fields] }),
  };
}

import { AppError } from '@feelori/platform/errors';

/**
 * What Passport found, for its guards: every reason for "no" looks the same from outside. An error means that the
 * records could not be asked, which is no fault of the caller.
 */
export function callerOrRefusal<T>(error: unknown, user: T | false | null): T {
  if (error instanceof Error) throw error;
  if (error || !user) throw new AppError('unauthenticated');
  return user;
}

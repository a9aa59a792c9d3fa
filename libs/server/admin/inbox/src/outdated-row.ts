import { AppError } from '@feelori/platform/errors';

/** What is told whoever acts on a conversation in which something happened that they did not see. */
export function outdatedRow(): AppError {
  return new AppError(
    'conflict',
    'Something happened in this conversation since you saw it. Have a look, then do it again if it still fits.',
  );
}

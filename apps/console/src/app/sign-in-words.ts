import { type Failure, waitWords } from '@feelori/console/core';

/** What the sign-in page says about a refused or failed sign-in. */
export function signInWords(failure: Failure): string {
  switch (failure.code) {
    case 'sign_in_failed':
      return 'E-mail or password is wrong. Check both and try again.';
    case 'wrong_code':
      return 'This code does not fit. Codes change every half minute, and each is good once: try the next one.';
    case 'code_ticket_over':
      return 'That took too long. Please write your password again.';
    case 'locked_out':
    case 'too_many_requests':
      return `Too many sign-ins failed. Please wait ${failure.retryAfterSeconds === null ? 'a few minutes' : waitWords(failure.retryAfterSeconds)}, then try again.`;
    case 'validation_failed':
      return 'Please write your e-mail address and your password.';
    default:
      return failure.text;
  }
}

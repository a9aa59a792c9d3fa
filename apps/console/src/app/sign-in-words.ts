import { type Trouble, waitWords } from '@feelori/console/core';

/** What the sign-in page says about a refused or failed sign-in. */
export function signInWords(trouble: Trouble): string {
  switch (trouble.code) {
    case 'sign_in_failed':
      return 'E-mail or password is wrong. Check both and try again.';
    case 'locked_out':
    case 'too_many_requests':
      return `Too many sign-ins failed. Please wait ${trouble.retryAfterSeconds === null ? 'a few minutes' : waitWords(trouble.retryAfterSeconds)}, then try again.`;
    case 'validation_failed':
      return 'Please write your e-mail address and your password.';
    default:
      return trouble.text;
  }
}

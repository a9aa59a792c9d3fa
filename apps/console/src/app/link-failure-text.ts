import type { Failure } from '@feelori/console/core';

/** What to say when a link that works once (an invitation, or the choice of a new password) did not work. */
export function linkFailureText(failure: Failure): string {
  switch (failure.code) {
    case 'link_over':
    case 'not_found':
      return 'This link was used already, has run out, or was taken back. Ask for a new one.';
    case 'validation_failed':
      return 'Some of what you wrote is not right. Check it and try again.';
    default:
      return failure.text;
  }
}

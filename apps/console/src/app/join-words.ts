import type { Failure } from '@feelori/console/core';

/** What the page of a link that works once says when it does not. */
export function joinWords(failure: Failure): string {
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

import type { Failure } from '@feelori/console/core';

/** What the team and account pages say about a change that was refused. */
export function teamWords(failure: Failure): string {
  switch (failure.code) {
    case 'last_owner':
      return 'A shop needs an owner: make somebody else an owner first.';
    case 'person_known':
      return 'Somebody with this address is in the team already, or was invited by an owner.';
    case 'forbidden':
      return 'This is not yours to change any more. Load the page again to see what is.';
    case 'not_found':
      return 'Somebody else changed this meanwhile.';
    case 'wrong_password':
      return 'This is not your current password.';
    case 'wrong_code':
      return 'This code does not fit. Codes change every half minute, and each is good once: try the next one.';
    case 'validation_failed':
      return 'Some of what you wrote is not right. Check it and try again.';
    default:
      return failure.text;
  }
}

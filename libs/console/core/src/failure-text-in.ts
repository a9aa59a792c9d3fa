import { computed, type Resource, type Signal } from '@angular/core';
import { failureIn } from './failure-in';

/** The same as `failureIn`, in words alone. */
export function failureTextIn(
  ...resources: readonly Pick<Resource<unknown>, 'error'>[]
): Signal<string | null> {
  const failure = failureIn(...resources);
  return computed(() => failure()?.text ?? null);
}

import { computed, type Resource, type Signal } from '@angular/core';
import { type Failure, failureOf } from './failure';

/** Why the first of these that could not be loaded could not be; null where none failed. */
export function failureIn(...resources: readonly Pick<Resource<unknown>, 'error'>[]): Signal<Failure | null> {
  return computed(() => {
    const error = resources.map((one) => one.error()).find((one) => one !== undefined);
    return error === undefined ? null : failureOf(error);
  });
}

import { computed, linkedSignal, type WritableSignal } from '@angular/core';

/**
 * What was answered last: a later look that failed, and answers nothing, leaves it. Undefined until it is known. What is set
 * holds until something else is answered.
 */
export function lastKnown<Value>(answer: () => Value | undefined): WritableSignal<Value | undefined> {
  return linkedSignal<Value | undefined, Value | undefined>({
    // A look that begins changes nothing that was answered.
    source: computed(answer),
    computation: (value, before) => value ?? before?.value,
  });
}

import { Injectable, signal } from '@angular/core';

/** How many conversations wait for a person, for the title of the browser tab; 0 while that is not known. */
@Injectable({ providedIn: 'root' })
export class NeedsYouCount {
  readonly value = signal(0);
}

import { inject, Injectable, signal } from '@angular/core';
import { LiveStream } from './live-stream';
import type { BreakerNews, LiveNews } from './live-news';
import { outagesAfter } from './outages-after';

/** A system behind Feelori that did not answer. */
export interface Outage {
  /** Of its breaker. */
  name: string;
  /** From then on nobody knows, until it is asked again; null while it is being asked. */
  knownUntil: Date | null;
}

/**
 * Which of the systems behind Feelori did not answer when they were asked last. Known from live news, which begins with
 * what is out when the page is opened.
 */
@Injectable({ providedIn: 'root' })
export class Upstreams {
  private readonly outNow = signal<readonly Outage[]>([]);

  readonly out = this.outNow.asReadonly();

  constructor() {
    inject(LiveStream).listen((news) => this.outNow.update((out) => outAfter(out, news)));
  }
}

/** Who is out after this news. Pure. */
export function outAfter(out: readonly Outage[], news: LiveNews): readonly Outage[] {
  return outagesAfter(out, news, outageOf);
}

function outageOf({ name, opensUntil }: BreakerNews): Outage {
  return { name, knownUntil: opensUntil === null ? null : new Date(opensUntil) };
}

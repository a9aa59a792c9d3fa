import { inject, Injectable, signal } from '@angular/core';
import { LiveStream } from './live-stream';
import type { LiveNews } from './live-words';

/**
 * Which of the systems behind Feelori do not answer just now, by their breakers' names. Known from live news, which
 * begins with what is out when the page is opened.
 */
@Injectable({ providedIn: 'root' })
export class Upstreams {
  private readonly outNow = signal<readonly string[]>([]);

  readonly out = this.outNow.asReadonly();

  constructor() {
    inject(LiveStream).listen((news) => this.outNow.update((out) => outAfter(out, news)));
  }
}

/** Who is out after this news. A probe tells nothing yet; after a gap in the news nothing is known. Pure. */
export function outAfter(out: readonly string[], news: LiveNews): readonly string[] {
  if (news.type === 'reset') return [];
  if (news.type !== 'breaker.changed') return out;
  const others = out.filter((name) => name !== news.name);
  return news.state === 'closed' ? others : [...others, news.name].sort();
}

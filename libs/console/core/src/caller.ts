import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { CallChoice } from './call-choice';
import { type Call, callFor } from './call-for';
import { electLeader } from './elect-leader';
import type { LiveNews } from './live-news';
import { LiveStream } from './live-stream';
import { Session } from './session';
import { TabInSight } from './tab-in-sight';
import { twoNotes } from './two-notes';

/** One of the tabs calls; the others only know what was called for. */
const NAME = 'feelori-calls';
/** What began longer before this page than this is old news; clocks may differ by less. */
const OLD_MS = 60_000;
const KNOWN_MOST = 500;

/** Calls the person to what needs them, by notification and sound, as they chose in this browser. */
@Injectable({ providedIn: 'root' })
export class Caller {
  private readonly choice = inject(CallChoice);
  private readonly router = inject(Router);
  private readonly user = inject(Session).user;
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly sight = this.window && new TabInSight(this.window, () => this.router.url);
  private readonly known = new Set<string>();
  private readonly startedAt = Date.now();
  private leads = false;

  constructor() {
    const ended = new AbortController();
    const unlisten = inject(LiveStream).listen((news) => this.hear(news));
    inject(DestroyRef).onDestroy(() => {
      unlisten();
      ended.abort();
    });
    void electLeader(
      NAME,
      ended.signal,
      () => false,
      (over) => this.lead(over),
    );
  }

  /** What a call looks and sounds like, to try it. */
  tryOut(): void {
    const words = { title: 'Feelori calls you like this', body: 'Nobody waits: this was a try.' };
    this.call({ conversationId: '', key: null, since: null, ...words });
  }

  private lead(over: AbortSignal): Promise<void> {
    this.leads = true;
    return new Promise((resolve) => {
      over.addEventListener('abort', () => {
        this.leads = false;
        resolve();
      });
    });
  }

  private hear(news: LiveNews): void {
    const user = this.user();
    const call = user && callFor(news, user);
    if (call === null || !this.isNew(call) || !this.leads) return;
    // Whoever has the conversation before them sees it come.
    if (this.sight?.now()?.startsWith(`/inbox/${call.conversationId}`) !== true) this.call(call);
  }

  private isNew({ key, since }: Call): boolean {
    if (key === null) return true;
    if (this.known.has(key)) return false;
    this.known.add(key);
    if (this.known.size > KNOWN_MOST) this.known.delete([...this.known][0] ?? '');
    return since === null || new Date(since).getTime() > this.startedAt - OLD_MS;
  }

  private call({ conversationId, title, body }: Call): void {
    const { notification, sound } = this.choice.ways();
    if (sound) void twoNotes().catch(() => undefined);
    if (!notification || this.choice.leave() !== 'granted') return;
    const shown = new Notification(title, { body, tag: `feelori ${conversationId}`, silent: true });
    shown.onclick = () => {
      this.window?.focus();
      if (conversationId !== '') void this.router.navigate(['/inbox', conversationId]);
      shown.close();
    };
  }
}

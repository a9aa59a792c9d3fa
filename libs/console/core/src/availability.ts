import { computed, DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient } from './api-client';
import { type Failure, failureOf } from './failure';
import { mayNow } from './may-now';
import { reloadOnNews } from './reload-on-news';
import { Session } from './session';

const RELOAD_GAP_MS = 250;
/** Doing something here says that one is still there, at most so often. */
const SAY_AGAIN_MS = 60_000;
const DOING = ['pointerdown', 'keydown'] as const;

/** Whether the person at this console gets new hand-overs; it goes on while they do something in it. */
@Injectable({ providedIn: 'root' })
export class Availability {
  private readonly api = inject(ApiClient);
  private readonly user = inject(Session).user;
  private readonly userId = computed(() => this.user()?.id);
  /** Whoever cannot have conversations gets none. */
  readonly isOffered = mayNow('conversations:reply');
  private readonly answer = this.api.get(ENDPOINTS.myAvailability, () =>
    this.userId() !== undefined && this.isOffered() ? {} : undefined,
  );
  private saidAt = 0;

  readonly isOn = computed(() => this.answer.hasValue() && this.answer.value()?.available === true);

  constructor() {
    reloadOnNews(
      this.answer,
      RELOAD_GAP_MS,
      (news) =>
        news.type === 'reset' || (news.type === 'availability.changed' && news.personId === this.userId()),
    );
    const document = inject(DOCUMENT);
    const doing = (): void => void this.stillHere();
    for (const event of DOING) document.addEventListener(event, doing, { passive: true });
    inject(DestroyRef).onDestroy(() => {
      for (const event of DOING) document.removeEventListener(event, doing);
    });
  }

  /** Null when it worked. */
  async toggle(): Promise<Failure | null> {
    return this.say(!this.isOn());
  }

  private async stillHere(): Promise<void> {
    if (this.isOn() && Date.now() - this.saidAt > SAY_AGAIN_MS) await this.say(true);
  }

  private async say(available: boolean): Promise<Failure | null> {
    this.saidAt = Date.now();
    try {
      this.answer.set(await this.api.send(ENDPOINTS.setAvailability, { body: { available } }));
      return null;
    } catch (error) {
      this.answer.reload();
      return failureOf(error);
    }
  }
}

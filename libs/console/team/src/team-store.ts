import { computed, DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { type Endpoint, ENDPOINTS, type PersonLink, type TeamPerson } from '@feelori/contracts';
import { ApiClient, type Call, failureIn, failureOf } from '@feelori/console/core';
import { teamWords } from './team-words';

/** The people of the team, and what is done with them. One change at a time. */
@Injectable()
export class TeamStore {
  private readonly api = inject(ApiClient);
  private readonly answer = this.api.get(ENDPOINTS.team);
  private readonly busyNow = signal(false);
  private readonly refusalNow = signal<string | null>(null);
  private readonly linkNow = signal<PersonLink | null>(null);

  readonly busy = this.busyNow.asReadonly();
  /** Why the last change was not made. */
  readonly refusal = this.refusalNow.asReadonly();
  /** The link that was made last; nobody can show it again. */
  readonly link = this.linkNow.asReadonly();
  readonly people = computed<TeamPerson[] | null>(() =>
    this.answer.hasValue() ? (this.answer.value()?.people ?? []) : null,
  );
  readonly failure = failureIn(this.answer);

  constructor() {
    // Others look after the team too: whoever comes back to the page sees what they did.
    const document = inject(DOCUMENT);
    const comeBack = (): void => {
      if (document.visibilityState === 'visible') this.answer.reload();
    };
    document.addEventListener('visibilitychange', comeBack);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', comeBack));
  }

  reload(): void {
    this.answer.reload();
  }

  /** Makes a link for somebody; true when it is there to be given. */
  async makeLink(endpoint: Endpoint<PersonLink>, call: Call): Promise<boolean> {
    const link = await this.change(endpoint, call);
    if (link === null) return false;
    this.linkNow.set(link);
    return true;
  }

  closeLink(): void {
    this.linkNow.set(null);
  }

  /** The answer; null when it was refused, which `refusal` then says. The list shows what came of it either way. */
  async change<Answer>(endpoint: Endpoint<Answer>, call: Call): Promise<Answer | null> {
    this.busyNow.set(true);
    this.refusalNow.set(null);
    try {
      return await this.api.send(endpoint, call);
    } catch (error) {
      this.refusalNow.set(teamWords(failureOf(error)));
      return null;
    } finally {
      this.busyNow.set(false);
      this.answer.reload();
    }
  }
}

import { Component, computed, inject, signal } from '@angular/core';
import { type Endpoint, ENDPOINTS } from '@feelori/contracts';
import {
  ApiClient,
  type Call,
  failureIn,
  failureOf,
  Now,
  Session,
  shortTimeWords,
} from '@feelori/console/core';
import { FailurePanel } from '@feelori/console/ui';
import { teamWords } from './team-words';

/** Where one is signed in, and the ways out. */
@Component({
  selector: 'fe-session-list',
  imports: [FailurePanel],
  templateUrl: './session-list.html',
  styleUrls: ['./small-controls.scss', './session-list.scss'],
})
export class SessionList {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly now = inject(Now).value;
  protected readonly answer = this.api.get(ENDPOINTS.mySessions);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly sessions = computed(() =>
    this.answer.hasValue() ? (this.answer.value()?.sessions ?? []) : null,
  );
  protected readonly hasOthers = computed(() => (this.sessions() ?? []).some(({ isThis }) => !isThis));
  protected readonly failure = failureIn(this.answer);

  protected used(at: string): string {
    return shortTimeWords(new Date(at), this.now());
  }

  protected async end(id: string): Promise<void> {
    await this.send(ENDPOINTS.endMySession, { path: { id } });
  }

  protected async endAll(keepThis: boolean): Promise<void> {
    const ended = await this.send(ENDPOINTS.signOutEverywhere, { body: { keepThis } });
    // The server does not know this session any more; asking it says so to all tabs.
    if (ended && !keepThis) await this.session.renew();
  }

  private async send(endpoint: Endpoint<null>, call: Call): Promise<boolean> {
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.api.send(endpoint, call);
      return true;
    } catch (error) {
      this.refusal.set(teamWords(failureOf(error)));
      return false;
    } finally {
      this.busy.set(false);
      if (this.session.state() === 'signed-in') this.answer.reload();
    }
  }
}

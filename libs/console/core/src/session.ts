import { HttpErrorResponse } from '@angular/common/http';
import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import {
  ENDPOINTS,
  SIGNED_IN_HINT,
  type SignedIn,
  type SignedInUser,
  type SignInAnswer,
  type SignInRequest,
} from '@feelori/contracts';
import { ApiClient } from './api-client';
import { failureOf } from './failure';
import { FullReload } from './full-reload';
import { oneTabAtATime } from './one-tab-at-a-time';
import { sessionMove, type SessionTabMessage } from './session-tab-message';
import { singleFlight } from './single-flight';
import { TabChannel } from './tab-channel';

/** `unavailable` is not `signed-out`: the server could not be asked, so nobody is sent to the sign-in page. */
export type SessionState = 'unknown' | 'signed-in' | 'signed-out' | 'unavailable';

const NAME = 'feelori-session';
/** A refresh is answered at once or not at all; together with the patience below a page is there within ten seconds. */
const REFRESH_MS = 4_000;
const PATIENCE_MS = 3_000;
const SIGN_OUT_MS = 10_000;

/** Who is signed in. The access token lives in memory only; the refresh cookie brings it back after a reload. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(ApiClient);
  private readonly fullReload = inject(FullReload);
  private readonly document = inject(DOCUMENT);
  private readonly tabs = new TabChannel<SessionTabMessage>(NAME);
  private readonly stateNow = signal<SessionState>('unknown');
  private readonly userNow = signal<SignedInUser | null>(null);
  /** Between the two steps of a sign-in; a reload forgets it. */
  private readonly ticket = signal<string | null>(null);
  private readonly mustSetUpNow = signal(false);
  private token: string | null = null;

  readonly state = this.stateNow.asReadonly();
  readonly user = this.userNow.asReadonly();
  /** The password was right; the code of the second factor is asked for. */
  readonly isCodeWanted = computed(() => this.ticket() !== null);
  /** Only one's own account is open until the second factor is set up. */
  readonly mustSetUp = this.mustSetUpNow.asReadonly();

  /** Asks for a new access token by the refresh cookie; calls that overlap share one request. Never rejects. */
  readonly renew = singleFlight(() => oneTabAtATime(NAME, PATIENCE_MS, () => this.refresh()));

  constructor() {
    this.tabs.hear((message) => this.take(message));
  }

  /** The session as far as it is known, asked for once if it is not; a browser in which nobody is signed in asks nothing. */
  async settled(): Promise<SessionState> {
    if (this.stateNow() === 'unknown' && !this.hasHint()) this.leave('signed-out');
    const state = this.stateNow();
    return state === 'unknown' || state === 'unavailable' ? this.renew() : state;
  }

  /** The token for the `Authorization` header; null when nobody is signed in. */
  accessToken(): string | null {
    return this.token;
  }

  /** Signed in, or `isCodeWanted`. Rejects with HttpErrorResponse: wrong password, locked out, unreachable. */
  async signIn(request: SignInRequest): Promise<void> {
    const answer: SignInAnswer = await this.api.send(ENDPOINTS.signIn, { body: request });
    if ('ticket' in answer) this.ticket.set(answer.ticket);
    else this.enterNew(answer);
  }

  /** The second step. Rejects with HttpErrorResponse; when the password is to be written again nothing is wanted any more. */
  async signInWithCode(code: string): Promise<void> {
    try {
      const body = { ticket: this.ticket() ?? '', code };
      this.enterNew(await this.api.send(ENDPOINTS.signInCode, { body }));
    } catch (error) {
      if (failureOf(error).code === 'code_ticket_over') this.ticket.set(null);
      throw error;
    }
  }

  /** Back to the first step. */
  forgetCode(): void {
    this.ticket.set(null);
  }

  /** Ends the session in all tabs and at the server; rejects when the server could not be told, and stays signed in. */
  async signOut(): Promise<void> {
    try {
      await this.api.send(ENDPOINTS.signOut, { body: {}, timeoutMs: SIGN_OUT_MS });
    } catch (error) {
      // A session the server does not know is over already.
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) throw error;
    }
    this.tabs.say({ kind: 'signed-out' });
    this.leave('signed-out');
  }

  private hasHint(): boolean {
    return this.document.cookie.split('; ').some((one) => one.startsWith(`${SIGNED_IN_HINT}=`));
  }

  private async refresh(): Promise<SessionState> {
    try {
      this.enter(await this.api.send(ENDPOINTS.refresh, { body: {}, timeoutMs: REFRESH_MS }));
    } catch (error) {
      const refused = error instanceof HttpErrorResponse && [400, 401, 403].includes(error.status);
      if (refused && this.token !== null) this.tabs.say({ kind: 'refused' });
      this.leave(refused ? 'signed-out' : 'unavailable');
    }
    return this.stateNow();
  }

  private enterNew(signedIn: SignedIn): void {
    this.ticket.set(null);
    this.enter(signedIn);
    this.tabs.say({ kind: 'signed-in', userId: this.userNow()?.id ?? '' });
  }

  private enter(signedIn: SignedIn): void {
    const before = this.userNow();
    if (before !== null && before.id !== signedIn.user.id) return this.fullReload.reload();
    this.token = signedIn.accessToken;
    this.userNow.set(signedIn.user);
    this.mustSetUpNow.set(signedIn.mustSetUpSecondFactor);
    this.stateNow.set('signed-in');
  }

  /** A server that cannot be asked takes nothing away: the old token may still be good. */
  private leave(state: 'signed-out' | 'unavailable'): void {
    if (state === 'signed-out') {
      this.token = null;
      this.userNow.set(null);
    }
    const stays = state === 'unavailable' && this.token !== null;
    if (!stays) this.stateNow.set(state);
  }

  private take(message: SessionTabMessage): void {
    switch (sessionMove(message, this.userNow()?.id ?? null)) {
      case 'leave':
        return this.leave('signed-out');
      case 'ask':
        return void this.renew();
      case 'load-anew':
        return this.fullReload.reload();
      case 'nothing':
        return;
    }
  }
}

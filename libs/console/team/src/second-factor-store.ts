import { computed, inject, Injectable, signal } from '@angular/core';
import { type Endpoint, ENDPOINTS, type MySecondFactor, type SecondFactorSetUp } from '@feelori/contracts';
import { ApiClient, failureIn, failureOf, Session, waitWords } from '@feelori/console/core';
import { teamWords } from './team-words';

const SET_UP_WORDS = {
  wrong_code: 'This code does not fit. Codes change every half minute: try the next one.',
  set_up_over:
    'A quarter of an hour is over, so this secret is good no more. Choose “Not now”, begin again, and scan the new code.',
};

/** The second factor of the person at this console, and what they do with it. */
@Injectable()
export class SecondFactorStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly answer = this.api.get(ENDPOINTS.mySecondFactor);
  private readonly setUpNow = signal<SecondFactorSetUp | null>(null);
  private readonly codesNow = signal<readonly string[] | null>(null);
  private readonly refusalNow = signal<string | null>(null);
  private readonly busyNow = signal(false);

  readonly busy = this.busyNow.asReadonly();
  readonly refusal = this.refusalNow.asReadonly();
  /** A set-up that waits for its first code. */
  readonly setUp = this.setUpNow.asReadonly();
  /** Recovery codes that were just made; nobody can show them again. */
  readonly codes = this.codesNow.asReadonly();
  readonly state = computed<MySecondFactor | null>(() =>
    this.answer.hasValue() ? (this.answer.value() ?? null) : null,
  );
  readonly failure = failureIn(this.answer);

  reload(): void {
    this.answer.reload();
  }

  async begin(password: string): Promise<void> {
    const setUp = await this.send(ENDPOINTS.setUpSecondFactor, { password });
    if (setUp !== null) this.setUpNow.set(setUp);
  }

  giveUp(): void {
    this.setUpNow.set(null);
    this.refusalNow.set(null);
  }

  async confirm(code: string): Promise<void> {
    this.take(await this.send(ENDPOINTS.confirmSecondFactor, { code }, SET_UP_WORDS));
  }

  async renewCodes(password: string, code: string): Promise<void> {
    this.take(await this.send(ENDPOINTS.renewRecoveryCodes, { password, code }));
  }

  /** True when it is off. */
  async remove(password: string, code: string): Promise<boolean> {
    await this.send(ENDPOINTS.removeSecondFactor, { password, code });
    const isOff = this.refusal() === null;
    if (isOff) this.setUpNow.set(null);
    // Where the shop wants one, the console has to lead to it again.
    if (isOff) await this.session.renew();
    this.answer.reload();
    return isOff;
  }

  /** The person has kept the codes; whoever was led here to set one up may go on. */
  async done(): Promise<void> {
    this.codesNow.set(null);
    await this.session.renew();
  }

  private take(made: { recoveryCodes: string[] } | null): void {
    // Also after a refusal: where only the answer was lost, the factor is on, and the codes can be made anew.
    this.answer.reload();
    if (made === null) return;
    this.setUpNow.set(null);
    this.codesNow.set(made.recoveryCodes);
  }

  /** The answer; null when it was refused, which `refusal` then says. */
  private async send<Answer>(
    endpoint: Endpoint<Answer>,
    body: object,
    words: Readonly<Record<string, string>> = {},
  ): Promise<Answer | null> {
    this.busyNow.set(true);
    this.refusalNow.set(null);
    try {
      return await this.api.send(endpoint, { body });
    } catch (error) {
      const failure = failureOf(error);
      const wait = failure.retryAfterSeconds;
      this.refusalNow.set(
        failure.code === 'locked_out' && wait !== null
          ? `Too many wrong tries. Please wait ${waitWords(wait)}.`
          : (words[failure.code] ?? teamWords(failure)),
      );
      return null;
    } finally {
      this.busyNow.set(false);
    }
  }
}

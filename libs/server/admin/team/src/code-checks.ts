import { Injectable } from '@nestjs/common';
import { SealedSecrets } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import { SecurityEvents } from '@feelori/records/security-events';
import { SecondFactors, type User } from '@feelori/records/users';
import { recoveryCodeHash } from './recovery-codes';
import { SignInRateLimit } from './sign-in-rate-limit';
import { totpStep } from './totp';
import { typedCode } from './typed-code';

/** Checks codes of second factors. Each is good once; who keeps guessing waits, wherever they guess from. */
@Injectable()
export class CodeChecks {
  private readonly secrets: SealedSecrets;

  constructor(
    { auth }: Settings,
    private readonly clock: Clock,
    private readonly factors: SecondFactors,
    private readonly rateLimit: SignInRateLimit,
    private readonly events: SecurityEvents,
  ) {
    this.secrets = new SealedSecrets(auth.totpKeys, 'secrets of second factors');
  }

  seal(userId: string, secret: string): string {
    return this.secrets.seal(userId, secret);
  }

  /** Uses a code up. Throws `wrong_code`, or `locked_out` after too many of those. */
  async spend(user: User, text: string, address: string): Promise<void> {
    await this.guarded(user, address, () => this.take(user, text, address));
  }

  /** The time step of the first code of a set-up. Throws as `spend`, and `set_up_over` where none waits for it any more. */
  async stepOfSetUp(user: User, text: string, address: string): Promise<number> {
    let step: number | null = null;
    const { factorSetUp } = user;
    if (factorSetUp == null || factorSetUp.endsAt <= this.clock.now()) throw new AppError('set_up_over');
    await this.guarded(user, address, () => {
      const code = typedCode(text);
      step = code?.kind === 'totp' ? this.step(user._id, factorSetUp.secret, code.digits) : null;
      return step !== null;
    });
    return step ?? 0;
  }

  /**
   * Counted by person alone: only who knows the password comes here, so that guessing from many networks is slowed too
   * and no stranger can make anybody wait.
   */
  private async guarded(
    { _id }: User,
    address: string,
    isRight: () => boolean | Promise<boolean>,
  ): Promise<void> {
    const who = `code of ${_id}`;
    const wait = await this.rateLimit.begin(who, '');
    if (wait !== null) throw new AppError('locked_out', undefined, undefined, Math.ceil(wait / 1_000));
    if (!(await isRight())) {
      await this.events.note('second_factor_failed', { userId: _id, address });
      throw new AppError('wrong_code');
    }
    await this.rateLimit.release(who, '');
  }

  private async take(user: User, text: string, address: string): Promise<boolean> {
    const code = typedCode(text);
    if (code === null || user.secondFactor == null) return false;
    if (code.kind === 'totp') return this.takeDigits(user, user.secondFactor.secret, code.digits);
    const isTaken = await this.factors.spendRecoveryCode(user, recoveryCodeHash(user._id, code.code));
    if (isTaken) await this.events.note('recovery_code_used', { userId: user._id, address });
    return isTaken;
  }

  private async takeDigits(user: User, sealed: string, digits: string): Promise<boolean> {
    const step = this.step(user._id, sealed, digits);
    if (step === null) return false;
    const opened = this.secrets.open(user._id, sealed);
    const secret = opened?.isOld ? this.seal(user._id, opened.text) : sealed;
    return this.factors.spendStep(user, step, secret);
  }

  /** A secret that no key opens any more fits no code: recovery codes go on working. */
  private step(userId: string, sealed: string, digits: string): number | null {
    const opened = this.secrets.open(userId, sealed);
    return opened === null ? null : totpStep(opened.text, digits, Math.floor(this.clock.ms() / 1_000));
  }
}

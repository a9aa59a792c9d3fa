import { Injectable } from '@nestjs/common';
import type {
  AuditAction,
  MySecondFactor,
  RecoveryCodes,
  SecondFactorProof,
  SecondFactorSetUp,
} from '@feelori/contracts';
import { auditEntry, type AuditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { SecurityEvents } from '@feelori/records/security-events';
import { SecondFactors, type User, Users } from '@feelori/records/users';
import { CodeChecks } from './code-checks';
import type { Myself } from './own-account';
import { PresentPassword } from './present-password';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes';
import { SecondFactorDuties } from './second-factor-duties';
import { SessionRevocations } from './session-revocations';
import { newTotpSecret, totpUri } from './totp';

const SET_UP_MS = 15 * 60_000;

/** What people do with their own second factor. Nothing of it without the password, and nothing of one that is on without a code. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly factors: SecondFactors,
    private readonly password: PresentPassword,
    private readonly codes: CodeChecks,
    private readonly duties: SecondFactorDuties,
    private readonly events: SecurityEvents,
    private readonly sessions: SessionRevocations,
  ) {}

  async state(me: Myself): Promise<MySecondFactor> {
    const user = await this.me(me);
    return {
      on: user.secondFactor != null,
      since: user.secondFactor?.since.toISOString() ?? null,
      recoveryCodesLeft: user.secondFactor?.recovery.length ?? 0,
      required: this.duties.isDue(user),
    };
  }

  /** Begins; nothing is asked for at the sign-in before `confirm`. */
  async setUp(password: string, me: Myself): Promise<SecondFactorSetUp> {
    const { _id, email } = await this.password.holder(me, password);
    const secret = newTotpSecret();
    const endsAt = new Date(this.clock.ms() + SET_UP_MS);
    const begun = await this.factors.begin(_id, { secret: this.codes.seal(_id, secret), endsAt });
    if (!begun) throw new AppError('conflict', 'Your second factor is on already.');
    return { secret, uri: totpUri(secret, email) };
  }

  /** A first code proves that the app has the secret. All other sessions are over. */
  async confirm(code: string, me: Myself): Promise<RecoveryCodes> {
    const user = await this.me(me);
    const lastStep = await this.codes.stepOfSetUp(user, code, me.address);
    const recoveryCodes = newRecoveryCodes();
    const factor = {
      secret: user.factorSetUp?.secret ?? '',
      since: this.clock.now(),
      lastStep,
      recovery: hashes(user, recoveryCodes),
    };
    const audit = this.entry('team.second_factor_on', me);
    if (!(await this.factors.confirm(user, factor, me.sessionId, audit))) throw new AppError('conflict');
    await this.events.note('second_factor_on', { userId: me.id, address: me.address });
    await this.sessions.announceAllOf(me.id);
    return { recoveryCodes };
  }

  async remove(proof: SecondFactorProof, me: Myself): Promise<void> {
    const user = await this.proven(proof, me);
    const audit = this.entry('team.second_factor_off', me);
    if (!(await this.factors.remove(user, me.sessionId, audit))) throw new AppError('conflict');
    await this.events.note('second_factor_off', { userId: me.id, address: me.address });
    await this.sessions.announceAllOf(me.id);
  }

  /** Those of before are over. */
  async renewRecoveryCodes(proof: SecondFactorProof, me: Myself): Promise<RecoveryCodes> {
    const user = await this.proven(proof, me);
    const recoveryCodes = newRecoveryCodes();
    const audit = this.entry('team.recovery_codes_renewed', me);
    const renewed = await this.factors.renewRecoveryCodes(user, hashes(user, recoveryCodes), audit);
    if (!renewed) throw new AppError('conflict');
    await this.events.note('recovery_codes_renewed', { userId: me.id, address: me.address });
    return { recoveryCodes };
  }

  private async proven({ password, code }: SecondFactorProof, me: Myself): Promise<User> {
    const user = await this.password.holder(me, password);
    if (user.secondFactor == null) throw new AppError('conflict', 'Your second factor is off already.');
    await this.codes.spend(user, code, me.address);
    return user;
  }

  private async me({ id }: Myself): Promise<User> {
    const user = await this.users.byId(id);
    if (!user?.active) throw new AppError('unauthenticated');
    return user;
  }

  private entry(action: AuditAction, me: Myself): AuditEntry {
    return auditEntry(me, this.clock.now(), { action, about: `user ${me.id}`, before: {}, after: {} });
  }
}

function hashes({ _id }: User, codes: readonly string[]): string[] {
  return codes.map((code) => recoveryCodeHash(_id, code));
}

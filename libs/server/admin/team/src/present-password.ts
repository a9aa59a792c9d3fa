import { Injectable } from '@nestjs/common';
import type { Actor } from '@feelori/platform/audit';
import { AppError } from '@feelori/platform/errors';
import { type User, Users } from '@feelori/records/users';
import { Passwords } from './passwords';
import { SignInRateLimit } from './sign-in-rate-limit';

/** Asks somebody who is signed in for their password again; guessing it is slowed down as at the sign-in. */
@Injectable()
export class PresentPassword {
  constructor(
    private readonly users: Users,
    private readonly passwords: Passwords,
    private readonly rateLimit: SignInRateLimit,
  ) {}

  /** The person as they are now. Throws `wrong_password`, or `locked_out` after too many of those. */
  async holder({ id, address }: Actor, password: string): Promise<User> {
    const user = await this.users.byId(id);
    if (!user?.active) throw new AppError('unauthenticated');
    const wait = await this.rateLimit.begin(user.email, address);
    if (wait !== null) throw new AppError('locked_out', undefined, undefined, Math.ceil(wait / 1_000));
    if (!(await this.passwords.fits(password, user.passwordHash))) throw new AppError('wrong_password');
    await this.rateLimit.release(user.email, address);
    return user;
  }
}

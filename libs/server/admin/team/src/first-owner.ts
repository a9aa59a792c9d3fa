import { Injectable, Logger } from '@nestjs/common';
import { Clock, newId } from '@feelori/platform/clock';
import { MongoGate } from '@feelori/platform/mongo';
import { Settings, SettingsError } from '@feelori/platform/settings';
import { Users } from '@feelori/records/users';
import { Passwords } from './passwords';

/** Makes the first owner from `ADMIN_EMAIL` and `ADMIN_PASSWORD`, once in the life of an installation. */
@Injectable()
export class FirstOwner {
  private readonly logger = new Logger('Team');

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly passwords: Passwords,
    gate: MongoGate,
  ) {
    gate.onceConnected(() => this.make());
  }

  /** Two processes may try at once: the unique address lets one of them win. */
  async make(): Promise<void> {
    if (await this.users.anyWithRole('owner')) return;
    const { owner } = this.settings.auth;
    if (owner === null) {
      throw new SettingsError([
        'ADMIN_EMAIL and ADMIN_PASSWORD are missing. They are for: the first owner, created once. Choose them yourself.',
      ]);
    }
    const email = owner.email.toLowerCase();
    const added = await this.users.add({
      _id: newId(this.clock.ms()),
      email,
      name: email.split('@')[0] ?? email,
      role: 'owner',
      passwordHash: await this.passwords.hash(owner.password),
      sessionVersion: 1,
      active: true,
      createdAt: this.clock.now(),
      lastSignInAt: null,
    });
    if (added) this.logger.log('the first owner has been created');
  }
}

import { Injectable } from '@nestjs/common';
import { LiveSettings } from '@feelori/platform/live-settings';
import type { User } from '@feelori/records/users';
import { isSecondFactorDue } from './second-factor-due';

/** Who must have a second factor, as the shop has set it. */
@Injectable()
export class SecondFactorDuties {
  constructor(private readonly values: LiveSettings) {}

  isDue({ role }: Pick<User, 'role'>): boolean {
    return isSecondFactorDue(this.values.get('team.second_factor'), role);
  }

  /** Whether somebody may do nothing else before they have set theirs up. */
  isMissing(user: Pick<User, 'role' | 'secondFactor'>): boolean {
    return user.secondFactor == null && this.isDue(user);
  }
}

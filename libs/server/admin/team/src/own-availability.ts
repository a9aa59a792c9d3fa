import { Injectable } from '@nestjs/common';
import type { MyAvailability } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Availabilities, Users } from '@feelori/records/users';

/** Whether somebody gets new hand-overs, as they say themselves. It ends with the sign-out, or when they do nothing for long. */
@Injectable()
export class OwnAvailability {
  constructor(
    private readonly availabilities: Availabilities,
    private readonly users: Users,
    private readonly values: LiveSettings,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  async state(userId: string): Promise<MyAvailability> {
    const until = (await this.users.byId(userId))?.availableUntil ?? null;
    return shown(until !== null && until > this.clock.now() ? until : null);
  }

  /** Said again it lasts longer. */
  async say(userId: string, available: boolean): Promise<MyAvailability> {
    const minutes = this.values.get('team.away_after_minutes');
    const until = available ? new Date(this.clock.ms() + minutes * 60_000) : null;
    if (await this.availabilities.set(userId, until)) {
      await this.live.publish({ type: 'availability.changed', personId: userId, available });
    }
    return shown(until);
  }
}

function shown(until: Date | null): MyAvailability {
  return { available: until !== null, until: until?.toISOString() ?? null };
}

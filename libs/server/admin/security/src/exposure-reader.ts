import { Injectable } from '@nestjs/common';
import { may, type Role, type SecurityExposure } from '@feelori/contracts';
import { homeNetwork } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Settings } from '@feelori/platform/settings';
import { Sessions } from '@feelori/records/sessions';
import { Users } from '@feelori/records/users';
import { exposureOf } from './exposure-of';

const MOST_PEOPLE = 1_000;
const MOST_SESSIONS = 500;

/** What of this installation is open, and who is signed in. */
@Injectable()
export class ExposureReader {
  constructor(
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly live: LiveSettings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whole addresses as the reader's role goes; those signed in last come first. */
  async read(role: Role): Promise<SecurityExposure> {
    const [people, open] = await Promise.all([
      this.users.all(MOST_PEOPLE),
      this.sessions.open(this.clock.now(), MOST_SESSIONS),
    ]);
    const byId = new Map(people.map((one) => [one._id, one]));
    const isWhole = may(role, 'security:addresses');
    const limitsRequests = this.live.get('limits.requests');
    return {
      checks: exposureOf({ settings: this.settings, limitsRequests, people }),
      sessions: open.flatMap(({ _id, userId, userVersion, address, device, createdAt, lastUsedAt }) => {
        const user = byId.get(userId);
        const isKept = user?.kept?.sessionId === _id;
        if (user === undefined || !user.active || (userVersion !== user.sessionVersion && !isKept)) return [];
        return {
          person: { id: userId, name: user.name || user.email },
          role: user.role,
          device: device ?? null,
          address: isWhole ? address : homeNetwork(address),
          since: createdAt.toISOString(),
          lastUsedAt: (lastUsedAt ?? createdAt).toISOString(),
        };
      }),
    };
  }
}

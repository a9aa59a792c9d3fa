import { Injectable } from '@nestjs/common';
import { SealedIds } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { type User, Users } from '@feelori/records/users';

const PURPOSE = 'sign-in code';
/** So long a right password is good for typing the code. */
const GOOD_MS = 5 * 60_000;

/** Between the two steps of a sign-in: tickets say whose password was right. Nothing is stored, here or in a cookie. */
@Injectable()
export class CodeTickets {
  private readonly ids: SealedIds;

  constructor(
    { auth }: Settings,
    private readonly clock: Clock,
    private readonly users: Users,
  ) {
    this.ids = new SealedIds(auth.jwtSecrets);
  }

  give({ _id, sessionVersion }: User): string {
    return this.ids.seal(PURPOSE, `${_id} ${sessionVersion} ${this.clock.ms() + GOOD_MS}`);
  }

  /** The person of a ticket; null once it is over, or what ends all their sessions happened since. */
  async holder(ticket: string): Promise<User | null> {
    const [id, version, endsMs] = this.ids.open(PURPOSE, ticket)?.split(' ') ?? [];
    if (id === undefined || Number(endsMs) <= this.clock.ms()) return null;
    const user = await this.users.byId(id);
    return user?.active && user.sessionVersion === Number(version) ? user : null;
  }
}

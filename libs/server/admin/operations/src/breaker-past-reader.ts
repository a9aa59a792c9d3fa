import { Injectable } from '@nestjs/common';
import type { BreakerPast } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Users } from '@feelori/records/users';

/** How breakers changed, with the names of who changed them by hand. */
@Injectable()
export class BreakerPastReader {
  constructor(
    private readonly breakers: BreakerBoard,
    private readonly users: Users,
  ) {}

  /** Newest first. `not_found` for one that is none, `unavailable` where Redis does not answer. */
  async read(name: string): Promise<BreakerPast[]> {
    const past = await this.breakers.history(name).catch(() => {
      throw new AppError('unavailable', 'Redis does not answer: what breakers did is kept there.');
    });
    if (past === null) throw new AppError('not_found', 'There is no such breaker.');
    const names = await this.users.namesOf(past.map(({ by }) => by).filter((id) => id !== ''));
    return past.map(({ what, at, lastAt, times, failures, by }) => ({
      what,
      at: new Date(at).toISOString(),
      lastAt: new Date(lastAt).toISOString(),
      times,
      failures,
      by: by === '' ? null : { id: by, name: names.get(by) ?? '' },
    }));
  }
}

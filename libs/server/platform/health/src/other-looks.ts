import { Injectable } from '@nestjs/common';
import { withDeadline } from '@feelori/platform/clock';
import type { DependencyLook } from './dependency';

type Look = () => Promise<DependencyLook | null>;

/** What features depend on beside the stores and what is called through breakers: each says how it stands. */
@Injectable()
export class OtherLooks {
  private readonly looks: Look[] = [];

  /** `look` gives null where there is nothing to tell. */
  register(look: Look): void {
    this.looks.push(look);
  }

  /** Never rejects, and takes `ms` at most; what cannot be looked at in time is left out. */
  async look(ms: number): Promise<DependencyLook[]> {
    const all = await Promise.all(
      this.looks.map((look) => withDeadline(look(), ms, 'health').catch(() => null)),
    );
    return all.flatMap((look) => look ?? []);
  }
}

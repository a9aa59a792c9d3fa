import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** OWASP's parameters for argon2id (docs/security.md §1): 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = '$argon2id$v=19$m=19456,t=2,p=1$';
/** More at once would starve everything else that waits for a thread. */
const AT_ONCE = 4;

/** Hashes and checks passwords, a few at a time. */
@Injectable()
export class Passwords {
  private readonly limit = pLimit(AT_ONCE);
  private stranger: Promise<string> | null = null;

  async hash(password: string): Promise<string> {
    return this.limit(() => hash(password, PARAMETERS));
  }

  /** Takes as long for an unknown person (`stored` null) as for a wrong password. */
  async fits(password: string, stored: string | null): Promise<boolean> {
    const against = stored ?? (await this.strangersHash());
    const fits = await this.limit(() => verify(against, password));
    return fits && stored !== null;
  }

  /** Whether a hash was made with weaker parameters than today's. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith(CURRENT);
  }

  private strangersHash(): Promise<string> {
    this.stranger ??= this.hash('nobody has this password');
    return this.stranger;
  }
}

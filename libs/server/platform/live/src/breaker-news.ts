import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { BreakerState } from '@feelori/contracts';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Live } from './live';

/** Tells consoles and the log how breakers change. The process that made a change speaks for all that see it. */
@Injectable()
export class BreakerNews implements OnModuleInit {
  private readonly logger = new Logger('Breaker');

  constructor(
    private readonly breakers: BreakerBoard,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.breakers.onChange((name, state, madeHere) => {
      if (madeHere) this.tell(name, state);
    });
  }

  private tell(name: string, state: BreakerState): void {
    if (state === 'open') this.logger.warn(`${name}: open`);
    else this.logger.log(`${name}: ${state}`);
    void this.live.publish({ type: 'breaker.changed', name, state });
  }
}

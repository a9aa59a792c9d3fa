import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { BreakerView } from '@feelori/contracts';
import { BreakerBoard } from '@feelori/platform/resilience';
import { breakerEvent } from './breaker-event';
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
    this.breakers.onChange((view, madeHere) => {
      if (madeHere) this.tell(view);
    });
  }

  private tell(view: BreakerView): void {
    const { name, state } = view;
    if (state === 'open') this.logger.warn(`${name}: open`);
    else this.logger.log(`${name}: ${state}`);
    void this.live.publish(breakerEvent(view));
  }
}

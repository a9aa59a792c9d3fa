import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { pause } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';

/** Knows when the process is about to end, and gives load balancers time to notice (reference §2.10). */
@Injectable()
export class Stopping implements OnModuleDestroy {
  private begun = false;

  constructor(private readonly settings: Settings) {}

  get now(): boolean {
    return this.begun;
  }

  async onModuleDestroy(): Promise<void> {
    this.begun = true;
    await pause(this.settings.gateway.shutdownPauseMs);
  }
}

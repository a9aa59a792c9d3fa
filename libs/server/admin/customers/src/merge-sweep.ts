import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { CustomerMerger } from './customer-merger';

const EVERY_MS = 2_000;

/** Goes on with mergers of customers that a process left half-way when it ended. */
@Injectable()
export class MergeSweep implements OnApplicationBootstrap {
  private readonly periodic = new Periodic('merge customers', EVERY_MS, () => this.merger.advance());

  constructor(
    private readonly merger: CustomerMerger,
    shutdown: Shutdown,
  ) {
    shutdown.register('mergers', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }
}

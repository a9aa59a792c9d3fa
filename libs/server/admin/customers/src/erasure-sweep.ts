import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { CustomerLists } from '@feelori/records/customers';
import { CustomerEraser } from '@feelori/skills/erasure';

const EVERY_MS = 1_000;

/** Goes on with erasures, also those that a process left when it ended. */
@Injectable()
export class ErasureSweep implements OnApplicationBootstrap {
  private readonly periodic = new Periodic('erase customers', EVERY_MS, () => this.eraser.advance());
  /** Until every customer of an earlier version can be found by name. */
  private readonly filling = new Periodic('names of customers', EVERY_MS, () => this.fill());
  private isFilled = false;

  constructor(
    private readonly eraser: CustomerEraser,
    private readonly lists: CustomerLists,
    shutdown: Shutdown,
  ) {
    shutdown.register('erasures', async () => {
      await Promise.all([this.periodic.stop(), this.filling.stop()]);
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
    this.filling.start();
  }

  private async fill(): Promise<void> {
    if (!this.isFilled) this.isFilled = (await this.lists.fillTerms()) === 0;
  }
}

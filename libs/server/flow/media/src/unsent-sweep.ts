import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { MediaFiles, UnsentFiles } from '@feelori/records/media';

const EVERY_MS = 10 * 60_000;
const KEPT_MS = 24 * 60 * 60_000;
const BATCH = 100;

/** Deletes files that somebody chose to send and did not within a day. */
@Injectable()
export class UnsentSweep implements OnApplicationBootstrap {
  private readonly periodic: Periodic;

  constructor(
    private readonly unsent: UnsentFiles,
    private readonly files: MediaFiles,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    this.periodic = new Periodic('unsent files', EVERY_MS, () => this.sweep());
    shutdown.register('unsent files', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Rejects when one of them could not be deleted, after all had their try. */
  async sweep(): Promise<void> {
    const ids = await this.unsent.left(new Date(this.clock.ms() - KEPT_MS), BATCH);
    const failures: unknown[] = [];
    for (const id of ids) await this.files.remove(id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}

import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { SetUpCheck } from '@feelori/contracts';
import { type HealthDetails, HealthDetailsReader } from '@feelori/platform/health';
import { pause } from '@feelori/platform/resilience';
import { judgeClocks, judgeDisk, judgeIndexes, judgeWorkers } from './judge-machine';
import { check, skipped, type Verdict } from './verdict';

const MOST_LOOKS = 6;
const PAUSE_MS = 500;

/** What our own processes and their machine need. */
@Injectable()
export class MachineChecks {
  constructor(private readonly health: HealthDetailsReader) {}

  async look(): Promise<SetUpCheck[]> {
    const [details, disk] = await Promise.all([this.details(), diskVerdict()]);
    return [
      check('machine', 'workers', 'Workers', judgeWorkers(details.workers)),
      check('machine', 'indexes', 'Indexes', judgeIndexes(details.missing_indexes)),
      check('machine', 'clocks', 'Clocks', judgeClocks(details.clocks)),
      check('machine', 'disk', 'Disk', disk),
    ];
  }

  /** A process that has only just started may not have its connections yet; what stays unknown is said to be. */
  private async details(): Promise<HealthDetails> {
    for (let looks = 1; looks < MOST_LOOKS; looks += 1) {
      const details = await this.health.read();
      if (details.workers !== null) return details;
      await pause(PAUSE_MS);
    }
    return this.health.read();
  }
}

async function diskVerdict(): Promise<Verdict> {
  try {
    const { bavail, blocks, bsize } = await statfs(process.cwd());
    return judgeDisk(bavail * bsize, blocks * bsize);
  } catch {
    return skipped('This machine does not say.');
  }
}

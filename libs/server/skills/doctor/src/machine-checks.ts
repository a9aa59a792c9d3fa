import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { SetUpCheck } from '@feelori/contracts';
import { HealthDetailsReader } from '@feelori/platform/health';
import { judgeClocks, judgeDisk, judgeIndexes, judgeWorkers } from './judge-machine';
import { check, skipped, type Verdict } from './verdict';

/** What our own processes and their machine need. */
@Injectable()
export class MachineChecks {
  constructor(private readonly health: HealthDetailsReader) {}

  async look(): Promise<SetUpCheck[]> {
    const [details, disk] = await Promise.all([this.health.read(), diskVerdict()]);
    return [
      check('machine', 'workers', 'Workers', judgeWorkers(details.workers)),
      check('machine', 'indexes', 'Indexes', judgeIndexes(details.missing_indexes)),
      check('machine', 'clocks', 'Clocks', judgeClocks(details.clocks)),
      check('machine', 'disk', 'Disk', disk),
    ];
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

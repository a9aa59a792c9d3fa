import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LogLevel } from '@feelori/contracts';
import { Settings } from '@feelori/platform/settings';

/** What is logged now; of so many in a hundred requests and turns everything is. */
export interface LogRule {
  level: LogLevel;
  debugPercent: number;
}

/** Pino's numbers. */
const NUMBERS: Readonly<Record<LogLevel, number>> = { trace: 10, debug: 20, info: 30, warn: 40, error: 50 };

/** Decides which lines of this process are written; people change that while it runs. */
@Injectable()
export class LogRules {
  private ask: () => LogRule;

  constructor({ live }: Settings) {
    this.ask = () => ({ level: live['log.level'], debugPercent: live['log.debug_percent'] });
  }

  /** Goes by this from now on, asked for each line; before it holds what the process started with. */
  follow(ask: () => LogRule): void {
    this.ask = ask;
  }

  get level(): LogLevel {
    return this.ask().level;
  }

  /** Whether a line is written. `level` as pino counts; `correlationId` names the request or turn it belongs to. */
  writes(level: number, correlationId: string | null): boolean {
    const { level: least, debugPercent } = this.ask();
    if (level >= NUMBERS[least]) return true;
    return debugPercent > 0 && correlationId !== null && placeOf(correlationId) < debugPercent;
  }
}

/** From 0 to 99, the same for the same id in every process, so that of one request all or nothing is logged. Pure. */
function placeOf(correlationId: string): number {
  return createHash('sha256').update(correlationId).digest().readUInt32BE(0) % 100;
}

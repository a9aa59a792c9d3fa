import { Injectable } from '@nestjs/common';
import { LogRules } from '@feelori/platform/log';
import { BreakerBoard } from '@feelori/platform/resilience';
import { LiveSettings } from './live-settings';

/** Lets what stands below settings go by them: what is logged, and when a breaker opens. */
@Injectable()
export class FollowedSettings {
  constructor(live: LiveSettings, logs: LogRules, breakers: BreakerBoard) {
    logs.follow(() => ({ level: live.get('log.level'), debugPercent: live.get('log.debug_percent') }));
    breakers.follow(() => ({
      failures: live.get('pace.breaker_failures'),
      openMs: live.get('pace.breaker_open_seconds') * 1_000,
    }));
  }
}

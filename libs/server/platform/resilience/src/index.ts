export { DeadlineExceeded, pause, withDeadline } from '@feelori/platform/clock';
export { Breaker, type BreakerOptions } from './breaker';
export { BreakerBoard, type BreakerListener } from './breaker-board';
export { BreakerOpen } from './breaker-open';
export type { Verdict } from './breaker-rules';
export { ResilienceModule } from './resilience.module';
export { retry, retryDelayMs, type RetryDecision, type RetryPolicy } from './retry';
export type { MetTrouble, Trouble } from './trouble';
export type { UpstreamTroubles } from './upstream-troubles';

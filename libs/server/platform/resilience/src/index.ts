export { Breaker, type BreakerOptions } from './breaker';
export { BreakerBoard } from './breaker-board';
export { BreakerOpen } from './breaker-open';
export {
  BREAKER_CLOSED,
  breakerAllows,
  breakerAfterFailure,
  breakerView,
  type BreakerMemory,
} from './breaker-rules';
export { DeadlineExceeded, withDeadline } from './with-deadline';
export { pause } from './pause';
export { ResilienceModule } from './resilience.module';
export { retry, retryDelayMs, type RetryDecision, type RetryPolicy } from './retry';

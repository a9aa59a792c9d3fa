export { Clock } from './clock';
export { ClockModule } from './clock.module';
export { FakeClock } from './fake-clock';
export { newId } from './new-id';
export { pause } from './pause';
export { Periodic } from './periodic';
export type { TimeReading } from './time-reading';
export { DeadlineExceeded, withDeadline } from './with-deadline';

export { Clock } from './clock';
export { ClockModule } from './clock.module';
export { FakeClock } from './fake-clock';
export { newId } from './new-id';
export { pause } from './pause';
export { Periodic } from './periodic';
export { DeadlineExceeded, withDeadline } from './with-deadline';

export { Clock } from './clock';
export { ClockModule } from './clock.module';
export { FakeClock } from './fake-clock';
export { Periodic } from './periodic';

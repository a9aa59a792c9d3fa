export { ThrottleModule } from './throttle.module';

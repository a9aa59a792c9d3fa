export { RefusedRequests } from './refused-requests';
export { ThrottleModule } from './throttle.module';

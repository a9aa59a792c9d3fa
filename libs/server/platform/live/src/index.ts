export { Live } from './live';
export { LiveModule } from './live.module';

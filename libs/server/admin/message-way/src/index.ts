export { MessageWayModule } from './message-way.module';

export { DeliveryModule } from './delivery.module';
export { ReplySender } from './reply-sender';
export { SendPace } from './send-pace';

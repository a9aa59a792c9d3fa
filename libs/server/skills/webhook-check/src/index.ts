export { webhookFaults } from './webhook-faults';

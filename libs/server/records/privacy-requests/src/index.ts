export type { PrivacyRequest } from './privacy-request';
export { PrivacyRequests } from './privacy-requests';
export { PrivacyRequestsModule } from './privacy-requests.module';

export { type LookOutcome, Notices } from './notices';
export { NoticesModule } from './notices.module';
export {
  type Notice,
  type NoticesHold,
  type OrderNotices,
  UNTOLD_REASONS,
  type UntoldReason,
} from './order-notices';

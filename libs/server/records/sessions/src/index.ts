export type { RotatedToken, Session, SessionEnd } from './session';
export { Sessions } from './sessions';
export { SessionsModule } from './sessions.module';

export { SessionSourceModule } from './session-source.module';
export { TeamModule } from './team.module';

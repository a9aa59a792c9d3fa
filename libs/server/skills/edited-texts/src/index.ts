export { EditedTextsModule } from './edited-texts.module';
export { TextFollower } from './text-follower';

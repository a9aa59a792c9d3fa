export type { StoredSavedReply } from './saved-reply';
export { SavedReplies } from './saved-replies';
export { SavedRepliesModule } from './saved-replies.module';

export { ApiClient, type Call } from './api-client';
export { Availability } from './availability';
export { bearerInterceptor } from './bearer-interceptor';
export { Direction, type DirectionName, DIRECTIONS } from './direction';
export { type Command, CommandList } from './command-list';
export { ConversationCounts } from './conversation-counts';
export { CallChoice, type CallWays } from './call-choice';
export { Caller } from './caller';
export { dateFormat } from './date-format';
export { csvText } from './csv-text';
export { dependencyName } from './dependency-name';
export { focusNext } from './focus-next';
export { FullReload } from './full-reload';
export { handoverWords } from './handover-words';
export { HeldKeys } from './held-keys';
export { provideHeadingFocus } from './focus-heading';
export { KnownCustomer } from './known-customer';
export { lastKnown } from './last-known';
export { LabelBook } from './label-book';
export { ListChanges } from './list-changes';
export { LiveStream } from './live-stream';
export type { LiveNews, LiveState } from './live-news';
export { MacroBook } from './macro-book';
export { MACRO_ACT_WORDS, macroStepWords } from './macro-words';
export { amountWords, moneyWords } from './money-words';
export { mayNow } from './may-now';
export { Now } from './now';
export { permittedGuard, permissionOf } from './permitted-guard';
export { reloadInSight } from './reload-in-sight';
export { reloadOnNews } from './reload-on-news';
export { saveFile } from './save-file';
export { SavedReplyBook } from './saved-reply-book';
export { Session, type SessionState } from './session';
export { ShopSettings } from './shop-settings';
export { signedInGuard } from './signed-in-guard';
export { THEMES, Theme, type ThemeName } from './theme';
export {
  clockWords,
  dayWords,
  lastedWords,
  shortTimeWords,
  tookWords,
  waitWords,
  whenWords,
} from './time-words';
export { failureOf, type Failure } from './failure';
export { failureIn } from './failure-in';
export { failureTextIn } from './failure-text-in';
export { type Outage, Upstreams } from './upstreams';
export { WORKING_MODE_WORDS } from './working-mode-words';

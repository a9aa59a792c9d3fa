export { AppEntries } from './app-entries';
export {
  type AppChange,
  appChangeOf,
  appEntry,
  mayBeOurs,
  withAppChange,
  withAppOriginal,
} from './app-entry';
export { type BegunEntry, begunEntry, begunPart, isBegun } from './begun-entry';
export type * from './outbox-entry';
export {
  appEntryId,
  assistantEntryId,
  campaignEntryId,
  conversationOfEntry,
  isEntryKey,
  noticeEntryId,
  personEntryId,
} from './entry-id';
export { type CountedEntry, EntriesBehind } from './entries-behind';
export type { EntryPlace } from './entry-place';
export { type Lane, laneOf, laneOfEntry, LANES } from './lane';
export { newPart } from './new-part';
export { opaqueOf, sendOfOpaque, type SendRef } from './opaque-data';
export { DraftEntries } from './draft-entries';
export { OutboxRetention } from './outbox-retention';
export type { DraftRelease } from './draft-release';
export { Outbox, type StatusEffect } from './outbox';
export { OutboxModule } from './outbox.module';
export { saidWords } from './said-words';
export { SentPartCounts, type SentParts } from './sent-parts';
export { isSettled, stateOfStatus, statesBefore } from './send-lattice';
export type { StatusNews } from './status-move';
export { campaignEntry, decidedEntry, noticeEntry, type EntryBirth, type Recipient } from './unasked-entry';
export { isWithdrawn } from './withdrawal';

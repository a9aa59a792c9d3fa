/** One status webhook item (collection `status_events`); kept also when it came before our own send was stored. */
export interface StatusEvent {
  /** `<wamid>:<status>` */
  _id: string;
  wamid: string;
  /** sent, delivered, read, failed, played, deleted … as Meta wrote it. */
  status: string;
  phoneNumberId: string;
  at: Date;
  receivedAt: Date;
  /** `o1:<entryId>:<part>:<attempt>` when the send carried it. */
  opaque: string | null;
  errorCode: number | null;
  /** Set once the outbox has taken it in. */
  applied: boolean;
}

/** Whoever wants to hear of events, and of the end. */
export interface LiveListener {
  /** Whose console it is. */
  readonly personId: string;
  /** Events, one or several, as they go out (text/event-stream); the same bytes for all who hear them. */
  hear(messages: Uint8Array): void;
  /** Events may have been missed: what is shown is to be loaded afresh. */
  reset(): void;
  end(): void;
}

/** `none` · the id is over · its link is · it comes late · it is a web page · it is larger than allowed · it is elsewhere. */
export const MEDIA_FAULT_MODES = [
  'none',
  'expired',
  'missing',
  'slow',
  'wrong_type',
  'too_large',
  'foreign',
] as const;
export type MediaFaultMode = (typeof MEDIA_FAULT_MODES)[number];

/** What is wrong with the files customers send. */
export interface MediaFault {
  mode: MediaFaultMode;
  /** How late a file is in mode `slow`. */
  delay_ms: number;
  /** For so many downloads; null = until it is switched off. */
  times: number | null;
}

const NONE: MediaFault = { mode: 'none', delay_ms: 5_000, times: null };

/** The switch for bad days of WhatsApp's file servers. */
export class MediaFaults {
  private fault = NONE;

  get current(): MediaFault {
    return this.fault;
  }

  set(fault: Partial<MediaFault>): void {
    this.fault = { ...NONE, ...fault };
  }

  reset(): void {
    this.fault = NONE;
  }

  /** Whether this fault meets the call; counts it. */
  meets(...modes: MediaFaultMode[]): boolean {
    const { mode, times } = this.fault;
    if (!modes.includes(mode)) return false;
    if (times !== null) this.fault = times > 1 ? { ...this.fault, times: times - 1 } : NONE;
    return true;
  }
}

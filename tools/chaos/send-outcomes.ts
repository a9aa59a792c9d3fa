const REFUSAL = { kind: 'refused', windowClosed: false, pause: false } as const;
/** What WhatsApp answers to sends that it does not take. */
export const SEND_OUTCOMES = {
  refused: { ...REFUSAL, code: 130_429, retryable: true },
  unwanted: { ...REFUSAL, code: 131_050, retryable: false },
  unknown: { kind: 'unknown', reason: 'deadline' },
} as const;

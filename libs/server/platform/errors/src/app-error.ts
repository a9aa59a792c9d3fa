import { type ErrorCode, ERRORS } from '@feelori/contracts';

export interface FieldError {
  field: string;
  message: string;
}

/** An error that goes to the client as it is: a code of the contract, and a detail without personal data. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    readonly fields?: readonly FieldError[],
    /** Seconds for a `Retry-After` header. */
    readonly retryAfterSeconds?: number,
  ) {
    super(detail ?? ERRORS[code].title);
    this.name = 'AppError';
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

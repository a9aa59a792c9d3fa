import { IsBoolean } from 'class-validator';

/** Body of `POST /api/v1/account/availability`; said again while the person is there, or it ends by itself. */
export class AvailabilityRequest {
  @IsBoolean()
  available!: boolean;
}

/** Whether the person who asks gets new hand-overs. */
export interface MyAvailability {
  available: boolean;
  /** ISO 8601: it ends then unless it is said again; null while away. */
  until: string | null;
}

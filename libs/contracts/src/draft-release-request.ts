import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { WHATSAPP_LIMITS } from './limits';

/** Body of `POST /api/v1/conversations/:id/drafts/:entryId/release`. */
export class DraftReleaseRequest {
  /** Goes out in the place of all that the draft says; left out, the draft goes out as it is. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(WHATSAPP_LIMITS.text)
  @Matches(/\S/, { message: 'text holds nothing but spaces' })
  text?: string;
}

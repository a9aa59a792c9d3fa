import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Body of `POST /api/v1/conversations/:id/take-over` and of `…/hand-back`. */
export class TakeoverRequest {
  /**
   * The colleague who has it as far as the caller knows, null for nobody: refused as `conversation_taken` when another
   * colleague was quicker. Left out, whoever has it loses it. A colleague who loses it is told.
   */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  from?: string | null;
}

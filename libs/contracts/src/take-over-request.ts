import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Body of `POST /api/v1/conversations/:id/take-over`. */
export class TakeOverRequest {
  /**
   * The colleague who has it as far as the caller knows, null for nobody: refused as `conversation_taken` when another
   * colleague was quicker. Left out, it is taken from whoever has it, and that person is told.
   */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  from?: string | null;
}

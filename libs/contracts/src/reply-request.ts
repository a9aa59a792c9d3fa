import { IsOptional, IsString, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { ENTRY_KEY } from './entry-key';
import { WHATSAPP_LIMITS } from './limits';

const ATTACHMENT_ID_MAX = 80;

/** Body of `POST /api/v1/conversations/:id/replies`. */
export class ReplyRequest {
  /** Made up by the client and the same with every try: sending it twice is one message. */
  @IsString()
  @Matches(ENTRY_KEY, { message: 'clientMessageId is 1 to 80 letters, digits, dots, _ or -' })
  clientMessageId!: string;

  /** Empty only beside a file. */
  @ValidateIf(({ text, attachmentId }: ReplyRequest) => attachmentId === undefined || text !== '')
  @IsString()
  @MinLength(1)
  @MaxLength(WHATSAPP_LIMITS.text)
  @Matches(/\S/, { message: 'text holds nothing but spaces' })
  text!: string;

  /** A file that was attached to this conversation (`POST …/attachments`). */
  @IsOptional()
  @IsString()
  @MaxLength(ATTACHMENT_ID_MAX)
  attachmentId?: string;
}

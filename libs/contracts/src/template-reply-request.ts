import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ENTRY_KEY } from './entry-key';
import { TemplateHeader } from './template-header';
import { TEMPLATE_LIMITS, TEMPLATE_PARTS, type TemplatePlace } from './templates';

/** What stands in one place of a template for this customer. */
export class TemplateValue implements Omit<TemplatePlace, 'example'> {
  @IsIn(TEMPLATE_PARTS)
  in!: TemplatePlace['in'];

  @IsString()
  @Matches(/^\w{1,60}$/, { message: 'name is that of a place in the template' })
  name!: string;

  /** The position of its button, from 0; null elsewhere. */
  @ValidateIf(({ button }: TemplateValue) => button !== null)
  @IsInt()
  @Min(0)
  @Max(TEMPLATE_LIMITS.buttons - 1)
  button!: number | null;

  @IsString()
  @MaxLength(TEMPLATE_LIMITS.value)
  text!: string;
}

/** Body of `POST /api/v1/conversations/:id/template-replies`. */
export class TemplateReplyRequest {
  /** Made up by the client and the same with every try: sending it twice is one message. */
  @IsString()
  @Matches(ENTRY_KEY, { message: 'clientMessageId is 1 to 80 letters, digits, dots, _ or -' })
  clientMessageId!: string;

  @IsString()
  @Matches(/^\d{1,40}$/, { message: 'templateId is the id of a template' })
  templateId!: string;

  /** One for each place of the template. */
  @IsArray()
  @ArrayMaxSize(TEMPLATE_LIMITS.places)
  @ValidateNested({ each: true })
  @Type(() => TemplateValue)
  values!: TemplateValue[];

  /** The file above its text, where the template has one: either of the two. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TemplateHeader)
  header?: TemplateHeader;
}

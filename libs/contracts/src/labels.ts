import { ArrayMaxSize, IsArray, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { PLAIN_NAME } from './plain-name';

/** How a label may look; each has a colour in both lights. */
export const LABEL_COLOURS = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
] as const;
export type LabelColour = (typeof LABEL_COLOURS)[number];

/** So many labels a shop has, and a conversation carries. */
export const LABELS_MAX = 100;
export const LABELS_EACH_MAX = 20;
export const LABEL_NAME_MAX = 40;
const ID_MAX = 40;
/** A letter, a digit or a sign somewhere; neither control characters nor half an emoji. */
const VISIBLE = /[\p{L}\p{N}\p{S}\p{P}]/u;

/** A word that people put on conversations. */
export interface Label {
  id: string;
  name: string;
  colour: LabelColour;
}

export interface LabelList {
  /** By name. */
  items: Label[];
}

/** Body of `POST /api/v1/labels` and `PUT /api/v1/labels/:id`. */
export class LabelRequest {
  @IsString()
  @MaxLength(LABEL_NAME_MAX)
  @Matches(VISIBLE, { message: 'name holds nothing to read' })
  @Matches(PLAIN_NAME, { message: 'name holds what nobody can read' })
  name!: string;

  @IsIn(LABEL_COLOURS)
  colour!: LabelColour;
}

/** Body of `POST /api/v1/conversations/:id/labels`: ids to put on and to take off, whatever else it carries. */
export class LabellingRequest {
  @IsArray()
  @ArrayMaxSize(LABELS_EACH_MAX)
  @IsString({ each: true })
  @MaxLength(ID_MAX, { each: true })
  add!: string[];

  @IsArray()
  @ArrayMaxSize(LABELS_EACH_MAX)
  @IsString({ each: true })
  @MaxLength(ID_MAX, { each: true })
  remove!: string[];
}

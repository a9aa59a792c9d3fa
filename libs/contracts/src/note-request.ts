import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { ENTRY_KEY } from './entry-key';

export const NOTE_MAX = 4_000;
/** So many colleagues one note calls. */
export const MENTIONS_MAX = 20;
const PERSON_ID_MAX = 80;

/** Body of `POST /api/v1/conversations/:id/notes`. */
export class NoteRequest {
  /** Made up by the client and the same with every try: sending it twice is one note. */
  @IsString()
  @Matches(ENTRY_KEY, { message: 'clientNoteId is 1 to 80 letters, digits, dots, _ or -' })
  clientNoteId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(NOTE_MAX)
  @Matches(/\S/, { message: 'text holds nothing but spaces' })
  text!: string;

  /** Ids of the colleagues it names; each of them is told. */
  @IsArray()
  @ArrayMaxSize(MENTIONS_MAX)
  @IsString({ each: true })
  @MaxLength(PERSON_ID_MAX, { each: true })
  mentions!: string[];
}

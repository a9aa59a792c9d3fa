import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import type { MediaKind } from './media-file';

/** Content type of an upload's body: nothing but the bytes of the file. */
export const UPLOAD_TYPE = 'application/vnd.feelori.file';
/** Longest file name WhatsApp takes. */
export const FILE_NAME_MAX = 240;
const TYPE_MAX = 200;

/** The kinds of files that people attach. */
export const ATTACHED_KINDS = ['image', 'video', 'audio', 'document'] as const satisfies readonly MediaKind[];
export type AttachedKind = (typeof ATTACHED_KINDS)[number];

/** A file that a person of the shop sends. */
export interface AttachedFile {
  id: string;
  kind: AttachedKind;
  /** By its bytes. */
  type: string;
  size: number;
  name: string;
}

/** Query of `POST /api/v1/conversations/:id/attachments`; the body is the file. */
export class AttachmentQuery {
  @IsIn(ATTACHED_KINDS)
  kind!: AttachedKind;

  @IsString()
  @MinLength(1)
  @MaxLength(FILE_NAME_MAX)
  name!: string;

  /** What the file says it is; the bytes decide. */
  @IsString()
  @MaxLength(TYPE_MAX)
  type!: string;
}

/** Types a person may choose, by the kind they go as. */
const KIND_OF: readonly (readonly [string, AttachedKind])[] = [
  ['image/', 'image'],
  ['video/', 'video'],
  ['audio/', 'audio'],
];

/** As which kind a file of this type goes. Pure. */
export function attachedKind({ type }: { type: string }): AttachedKind {
  return KIND_OF.find(([begin]) => type.startsWith(begin))?.[1] ?? 'document';
}

/** What a file dialog offers: the types WhatsApp takes, and pictures of any, which are drawn anew. */
export const ATTACHABLE =
  'image/*,audio/aac,audio/amr,audio/mpeg,audio/mp4,audio/ogg,video/mp4,video/3gpp,' +
  'text/plain,application/pdf,.csv,.doc,.docx,.xls,.xlsx,.ppt,.pptx';

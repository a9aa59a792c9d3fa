import {
  attachedKind,
  type AttachedKind,
  FILE_NAME_MAX,
  MEDIA_MAX_BYTES,
  sentType,
} from '@feelori/contracts';
import { sizeWords } from './media-words';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** What browsers and machines call in many ways, or not at all. */
const BY_ENDING: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: `${OFFICE}wordprocessingml.document`,
  xls: 'application/vnd.ms-excel',
  xlsx: `${OFFICE}spreadsheetml.sheet`,
  ppt: 'application/vnd.ms-powerpoint',
  pptx: `${OFFICE}presentationml.presentation`,
  txt: 'text/plain',
  csv: 'text/plain',
};
const ENDING_MAX = 8;

/** The file as a browser hands it over, with its first bytes. */
export interface OfferedFile {
  name: string;
  type: string;
  size: number;
  head: Uint8Array;
}

/** Whether WhatsApp takes a file, and as what; if not, why and what to do. `shrinks`: a picture that may fit once redrawn. */
export type SendableFile =
  | { kind: 'fits'; as: AttachedKind; type: string; name: string }
  | { kind: 'refused'; why: string; shrinks: boolean };

/** Holds a file against WhatsApp's types and sizes before anything is uploaded. Pure. */
export function sendableFile({ name, type, size, head }: OfferedFile): SendableFile {
  const claimed = BY_ENDING[endingOf(name)] ?? type.toLowerCase();
  const as = attachedKind({ type: claimed });
  if (size === 0) return refused('is empty. Choose it again.', as);
  const isTaken = claimed !== 'video/quicktime' && sentType({ kind: as, claimed, head }) !== null;
  if (!isTaken) return refused(TAKEN[as], as);
  const most = MEDIA_MAX_BYTES[as];
  if (size > most) {
    return refused(`has ${sizeWords(size)}; WhatsApp takes ${sizeWords(most)} at most. ${SMALLER[as]}`, as);
  }
  return { kind: 'fits', as, type: claimed, name: shortName(name) };
}

function refused(why: string, as: AttachedKind): SendableFile {
  return { kind: 'refused', why, shrinks: as === 'image' };
}

const TAKEN: Record<AttachedKind, string> = {
  image: 'is no picture WhatsApp takes: save it as JPEG or PNG and attach that.',
  video: 'is no video WhatsApp takes: save it as MP4 and attach that.',
  audio: 'is no sound WhatsApp takes: save it as MP3, M4A, AAC, AMR or Ogg and attach that.',
  document:
    'is nothing WhatsApp takes: save it as PDF, text, Word, Excel or PowerPoint, or send a link to it.',
};

const SMALLER: Record<AttachedKind, string> = {
  image: 'Make it smaller and attach it again.',
  video: 'Shorten it, or send a link to it.',
  audio: 'Shorten it, or send a link to it.',
  document: 'Send it in parts, or send a link to it.',
};

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1, dot + 1 + ENDING_MAX).toLowerCase();
}

/** Within WhatsApp's length, with its ending. */
function shortName(name: string): string {
  const whole = name.toWellFormed() || 'file';
  if (whole.length <= FILE_NAME_MAX) return whole;
  const ending = `.${endingOf(whole)}`;
  return (whole.slice(0, FILE_NAME_MAX - ending.length) + ending).toWellFormed();
}

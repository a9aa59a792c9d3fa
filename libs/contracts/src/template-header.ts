import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Longest address WhatsApp takes. */
const LINK_MAX = 2_000;
const ID_MAX = 80;

/** The files that a template may show above its text. */
export const TEMPLATE_FILES = ['image', 'video', 'document'] as const;
export type TemplateFile = (typeof TEMPLATE_FILES)[number];

/** The file above the text of a template: one that was attached to the conversation, or an address in the web. */
export class TemplateHeader {
  @IsOptional()
  @IsString()
  @MaxLength(ID_MAX)
  attachmentId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LINK_MAX)
  @Matches(/^\S*$/, { message: 'link is one address' })
  link?: string;
}

/** What an address must end in where it ends in something known. */
const ENDINGS: Readonly<Record<string, TemplateFile>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  mp4: 'video',
  '3gp': 'video',
  pdf: 'document',
  txt: 'document',
  csv: 'document',
  doc: 'document',
  docx: 'document',
  xls: 'document',
  xlsx: 'document',
  ppt: 'document',
  pptx: 'document',
};
const NOT_TAKEN = new Set([
  'gif',
  'webp',
  'svg',
  'bmp',
  'tiff',
  'heic',
  'avif',
  'mov',
  'avi',
  'webm',
  'mkv',
  'html',
  'htm',
  'zip',
]);
const ENDING = /\.([a-z0-9]{1,8})$/;
const NUMBERED_HOST = /^[\d.]{1,40}$|^\[/;

/** Why WhatsApp could not fetch a file of this kind there; null where it may. What is behind it WhatsApp alone looks at. Pure. */
export function templateLinkFault(link: string, kind: TemplateFile): string | null {
  if (link === '') return 'is to be given';
  if (link.length > LINK_MAX) return `must have at most ${LINK_MAX} characters`;
  const url = URL.canParse(link) && !/\s/.test(link) ? new URL(link) : null;
  if (url?.protocol !== 'https:') return 'must be an address that begins with https://';
  const { hostname, username, password, pathname } = url;
  if (username !== '' || password !== '') return 'must hold no name and no password';
  if (NUMBERED_HOST.test(hostname) || !hostname.includes('.') || hostname.endsWith('.local')) {
    return 'must be one that everybody can open';
  }
  const [, ending = ''] = ENDING.exec(pathname.slice(-12).toLowerCase()) ?? [];
  const isOther = Object.hasOwn(ENDINGS, ending) && ENDINGS[ending] !== kind;
  return isOther || NOT_TAKEN.has(ending) ? `leads to a .${ending} file: ${WANTED[kind]}` : null;
}

const WANTED: Record<TemplateFile, string> = {
  image: 'a picture is wanted, JPEG or PNG',
  video: 'a video is wanted, MP4 or 3GP',
  document: 'a document is wanted, such as PDF',
};

/** What the file behind an address is called, for who gets it; empty where it has no name. Pure. */
export function nameInLink(link: string): string {
  const path = URL.canParse(link) ? new URL(link).pathname : '';
  const last = path.slice(path.lastIndexOf('/') + 1).slice(0, 240);
  try {
    return decodeURIComponent(last).toWellFormed();
  } catch {
    return last;
  }
}

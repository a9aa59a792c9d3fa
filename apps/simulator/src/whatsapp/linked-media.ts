import type { CheckedSend } from './check-send';
import { graphError, type GraphError } from './graph-error';
import { MediaStore } from './media-store';
import { isObject, type Json } from './require';

/** WhatsApp keeps what it fetched from an address for ten minutes. */
const KEPT_MS = 600_000;
const MOST_KEPT = 500;
const DEADLINE_MS = 30_000;
const KINDS = ['image', 'video', 'audio', 'document', 'sticker'] as const;
type Kind = (typeof KINDS)[number];

/** A file that a message shows by its address. */
export interface LinkedFile {
  kind: Kind;
  link: string;
}

/** Types that can be sent as each kind; a voice note must be Ogg. */
const FITTING: Record<Kind, RegExp> = {
  image: /^image\/(jpeg|png)/,
  sticker: /^image\/webp/,
  video: /^video\/(mp4|3gpp)/,
  audio: /^audio\//,
  document: /^(text|application)\//,
};

/** True when a file of this type can be sent as this kind of message. */
export function fitsKind(kind: string, mimeType: string): boolean {
  return KINDS.every((known) => known !== kind || FITTING[known].test(mimeType));
}

/** The picture that a message shows, alone, above its text or first of its cards; by id or by address. Null when there is none. */
export function pictureOf({ type, content }: CheckedSend): Json | null {
  if (!isObject(content)) return null;
  if (type === 'image') return content;
  if (type !== 'interactive') return null;
  const [header] = [...headersOf(content), ...cardHeaders(content)].map(({ image }) => image);
  return isObject(header) ? header : null;
}

function headersOf(content: Json): Json[] {
  return isObject(content['header']) ? [content['header']] : [];
}

/** The headers of a carousel's cards. */
function cardHeaders({ action }: Json): Json[] {
  const cards = isObject(action) && Array.isArray(action['cards']) ? action['cards'] : [];
  return cards.flatMap((card: unknown) => (isObject(card) ? headersOf(card) : []));
}

/** The file above the text of a template, as its send names it; null where there is none. */
export function templateFile(content: Json): Json | null {
  const parts = Array.isArray(content['components']) ? content['components'].filter(isObject) : [];
  const header = parts.find((part) => String(part['type']).toLowerCase() === 'header');
  const [first] = Array.isArray(header?.['parameters']) ? header['parameters'].filter(isObject) : [];
  return first !== undefined && KINDS.some((kind) => kind === first['type']) ? first : null;
}

/** The objects that name a message's files under their kinds. */
function fileHolders({ type, content }: { type: string; content: Json }): Json[] {
  if (type === 'interactive') return [...headersOf(content), ...cardHeaders(content)];
  if (type === 'template') return [templateFile(content) ?? {}];
  return [{ [type]: content }];
}

/** The files that a message shows by their addresses. */
export function linkedFiles({ type, content }: CheckedSend): LinkedFile[] {
  if (!isObject(content)) return [];
  return fileHolders({ type, content }).flatMap((holder) =>
    KINDS.flatMap((kind) => {
      const file = holder[kind];
      return isObject(file) && typeof file['link'] === 'string' ? [{ kind, link: file['link'] }] : [];
    }),
  );
}

/**
 * Fetches what messages show by address, as WhatsApp does after it accepted a send. Only addresses of this machine are
 * asked: there is no other network here, all others count as fine.
 */
export class LinkedMedia {
  private readonly known = new Map<string, { until: number; outcome: Promise<GraphError | null> }>();

  constructor(private readonly now: () => number) {}

  /** Why one of the files cannot be sent (131053), or null. Never rejects. */
  async checkAll(files: readonly LinkedFile[]): Promise<GraphError | null> {
    const refusals = await Promise.all(files.map((file) => this.check(file)));
    return refusals.find((refusal) => refusal !== null) ?? null;
  }

  /** Why the file cannot be sent (131053), or null. Never rejects. */
  check(file: LinkedFile): Promise<GraphError | null> {
    if (!isLoopback(file.link)) return Promise.resolve(null);
    const key = `${file.kind} ${file.link}`;
    const kept = this.known.get(key);
    if (kept && this.now() < kept.until) return kept.outcome;
    const outcome = refusalOf(file);
    this.known.set(key, { until: this.now() + KEPT_MS, outcome });
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST_KEPT) break;
      this.known.delete(oldest);
    }
    return outcome;
  }

  /** Forgets what was fetched. */
  reset(): void {
    this.known.clear();
  }
}

async function refusalOf({ kind, link }: LinkedFile): Promise<GraphError | null> {
  try {
    const answer = await fetch(link, { signal: AbortSignal.timeout(DEADLINE_MS) });
    const { size } = await answer.blob();
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    if (!answer.ok) return refused(`The link answered ${answer.status}.`);
    if (fitsKind(kind, type) && MediaStore.accepts(type, size)) return null;
    return refused(`The file behind the link is ${type} of ${size} bytes, which cannot be sent as ${kind}.`);
  } catch {
    return refused('The link could not be fetched.');
  }
}

function refused(details: string): GraphError {
  return graphError(131053, details);
}

function isLoopback(link: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(link);
}

import { Injectable } from '@nestjs/common';
import { fileIdOf, type ReplyContent } from '@feelori/contracts';
import { WhatsAppUploads } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { type MediaFile, MediaFiles, UnsentFiles } from '@feelori/records/media';
import type { OutboxEntry, OutboxPart } from '@feelori/records/outbox';

/** What WhatsApp answers where it cannot take a file. */
const NOT_TAKEN = 131_053;
/** WhatsApp keeps what it was given for thirty days. */
const COPY_MS = 29 * 24 * 60 * 60_000;
const AGAIN_MS = 10_000;
/** So long an upload is tried before its sender is told. */
const PATIENCE_MS = 15 * 60_000;

/** A part that may go out as this, cannot, or not yet. */
export type PreparedPart =
  | { kind: 'ready'; content: ReplyContent }
  | { kind: 'refused'; code: number }
  | { kind: 'later'; ms: number };

/** Gives WhatsApp the file of a message before the message, once: a try anew finds the id the first one got. */
@Injectable()
export class Attachments {
  constructor(
    private readonly files: MediaFiles,
    private readonly copies: UnsentFiles,
    private readonly whatsapp: WhatsAppUploads,
    private readonly clock: Clock,
  ) {}

  /** Asks nobody for a part without a file. Rejects when the database fails. */
  async prepare(
    { phoneNumberId, writtenAt }: OutboxEntry,
    { content }: OutboxPart,
    signal: AbortSignal,
  ): Promise<PreparedPart> {
    const fileId = fileIdOf(content);
    if (fileId === null) return { kind: 'ready', content };
    const file = await this.files.byId(fileId);
    if (file === null) return { kind: 'refused', code: NOT_TAKEN };
    const known = this.copyOf(file, phoneNumberId);
    if (known !== null) return { kind: 'ready', content: withCopy(content, known) };
    const outcome = await this.upload(file, phoneNumberId, signal);
    if (outcome.kind === 'refused') return outcome;
    if (outcome.kind === 'uploaded') {
      const { mediaId } = outcome;
      await this.copies.copied(file._id, { mediaId, phoneNumberId, at: this.clock.now() });
      return { kind: 'ready', content: withCopy(content, mediaId) };
    }
    const waited = this.clock.ms() - writtenAt.getTime();
    return waited > PATIENCE_MS ? { kind: 'refused', code: NOT_TAKEN } : { kind: 'later', ms: AGAIN_MS };
  }

  private upload(file: MediaFile, phoneNumberId: string, signal: AbortSignal) {
    const { metadata, length, filename = 'file' } = file;
    const outgoing = { type: metadata.type, name: filename, size: length, bytes: this.files.read(file) };
    return this.whatsapp.upload(phoneNumberId, outgoing, signal);
  }

  private copyOf({ metadata: { copy } }: MediaFile, phoneNumberId: string): string | null {
    if (copy === undefined || copy.phoneNumberId !== phoneNumberId) return null;
    return this.clock.ms() - copy.at.getTime() < COPY_MS ? copy.mediaId : null;
  }
}

function withCopy(content: ReplyContent, mediaId: string): ReplyContent {
  if (content.kind === 'attachment') return { ...content, mediaId };
  if (content.kind !== 'template' || content.header === undefined) return content;
  return { ...content, header: { ...content.header, mediaId } };
}

import { Injectable, Logger } from '@nestjs/common';
import { MEDIA_MAX_BYTES, receivedType } from '@feelori/contracts';
import { WhatsAppMedia } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import {
  type DueMedium,
  type MediumChange,
  ReceivedMedia,
  shownFile,
  type ShownFile,
} from '@feelori/records/inbound';
import { type Keeping, MediaFiles, type NewMedia, receivedFileId } from '@feelori/records/media';
import { afterFetch, type FetchEnd } from './fetch-plan';
import { MediaRecognizer } from './media-recognizer';

/** Longer than a try can last: until then nobody else has it. */
export const CLAIM_MS = 180_000;

/** Longer than all models together may take. */
const RECOGNITION_MS = 20_000;

/** Does what is due for the file of a message: fetches it, or deletes what the message shows no more. */
@Injectable()
export class MediaFetcher {
  private readonly logger = new Logger('Media');

  constructor(
    private readonly received: ReceivedMedia,
    private readonly files: MediaFiles,
    private readonly whatsapp: WhatsAppMedia,
    private readonly recognizer: MediaRecognizer,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Rejects when the database fails; the claim then ends by itself. */
  async work(due: DueMedium, signal: AbortSignal): Promise<void> {
    const { medium, conversationId } = due;
    if (!(await this.received.claim(due, new Date(this.clock.ms() + CLAIM_MS)))) return;
    for (const mediaId of medium.dropped ?? []) await this.files.remove(fileIdOf(due, mediaId));
    const tries = medium.tries + 1;
    const shown = shownFile(due.message.content);
    if (medium.id === null || shown === null) return this.lookAgain(due, tries);
    if (medium.recognition?.state === 'due') return this.recognize(due, signal);
    const end = await this.fetch(due, shown, signal);
    const now = this.clock.now();
    // When the process ends nobody failed, and the next one takes it up.
    const isGivenUp = signal.aborted && end.kind === 'failed';
    const change = isGivenUp ? { nextAt: now } : afterFetch(end, tries, now);
    const isToRecognize = end.kind === 'kept' && (await this.recognizer.wants(due, end));
    const next = isToRecognize ? ({ ...change, ...this.recognitionDue() } as const) : change;
    const isStill = await this.received.settle(due, { ...next, dropped: [] });
    // It was deleted or changed meanwhile.
    if (!isStill) await this.files.remove(fileIdOf(due, medium.id));
    if (end.kind !== 'failed') await this.live.publish({ type: 'conversation.changed', conversationId });
    if (isToRecognize && isStill) await this.recognize(due, signal);
  }

  /** A worker that dies meanwhile is followed by the next one. */
  private recognitionDue(): MediumChange {
    return { recognition: { state: 'due' }, nextAt: new Date(this.clock.ms() + RECOGNITION_MS) };
  }

  private async recognize(due: DueMedium, signal: AbortSignal): Promise<void> {
    if (due.medium.id !== null) await this.recognizer.work(due, fileIdOf(due, due.medium.id), signal);
  }

  /** What is deleted is deleted once more, when no fetch that was under way can bring it back. */
  private async lookAgain(due: DueMedium, tries: number): Promise<void> {
    const isSecond = tries > 1;
    await this.received.settle(due, { nextAt: isSecond ? null : new Date(this.clock.ms() + CLAIM_MS) });
  }

  private async fetch(due: DueMedium, shown: ShownFile, signal: AbortSignal): Promise<FetchEnd> {
    const { kind, media, fileName } = shown;
    // A worker that died after keeping it did not get to say so.
    const known = await this.files.byId(fileIdOf(due, media.id));
    if (known !== null) return endOf({ kind: 'kept', file: known });
    const { phoneNumberId } = due.message;
    const opened = await this.whatsapp.open({ phoneNumberId, mediaId: media.id }, signal);
    if (opened.kind !== 'open') return opened.kind === 'never' ? opened : { kind: 'failed' };
    try {
      if ((opened.size ?? 0) > MEDIA_MAX_BYTES[kind]) return { kind: 'never', reason: 'too_large' };
      const file: NewMedia = {
        id: fileIdOf(due, media.id),
        conversationId: due.conversationId,
        kind,
        typeOf: (head) => receivedType({ kind, claimed: media.mimeType, head }),
        ...(fileName === undefined ? {} : { name: fileName }),
        ...(opened.sha256 === null ? {} : { sha256: opened.sha256 }),
      };
      return endOf(await this.files.keep(file, opened.body));
    } catch (error) {
      this.logger.warn({ err: error, msg: 'a file could not be fetched' });
      return { kind: 'failed' };
    } finally {
      opened.close();
    }
  }
}

function fileIdOf({ _id }: DueMedium, mediaId: string): string {
  return receivedFileId({ messageId: _id, mediaId });
}

function endOf(keeping: Keeping): FetchEnd {
  switch (keeping.kind) {
    case 'kept':
      return { kind: 'kept', type: keeping.file.metadata.type, size: keeping.file.length };
    case 'damaged':
      return { kind: 'failed' };
    case 'too_large':
    case 'wrong_type':
      return { kind: 'never', reason: keeping.kind };
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { Live } from '@feelori/platform/live';
import { Conversations } from '@feelori/records/conversations';
import { type DueMedium, ReceivedMedia } from '@feelori/records/inbound';
import { type MediaFile, MediaFiles, MissingPiece } from '@feelori/records/media';
import { Recognition } from '@feelori/skills/recognition';

/** More than a fetch takes, whose tries count too; a store that gives nothing for so long is not asked for ever. */
const MOST_TRIES = 12;

/** Finds out what the kept file of a message says, and writes it into the message. */
@Injectable()
export class MediaRecognizer {
  private readonly logger = new Logger('Media');

  constructor(
    private readonly received: ReceivedMedia,
    private readonly files: MediaFiles,
    private readonly conversations: Conversations,
    private readonly recognition: Recognition,
    private readonly live: Live,
  ) {}

  /** Whether it is asked for: pictures only where the assistant answers, voice notes also for the people who do. */
  async wants(
    { message, conversationId, customerId }: DueMedium,
    file: { type: string; size: number },
  ): Promise<boolean> {
    if (!this.recognition.recognizes(message.content, customerId)) return false;
    if (!this.recognition.takes({ type: file.type, length: file.size })) return false;
    if (message.content.kind === 'audio') return true;
    const conversation = await this.conversations.byId(conversationId);
    return conversation === null || conversation.mode === 'assistant';
  }

  /** Rejects when the database or the store of files fails; the claim then ends by itself. */
  async work(due: DueMedium, fileId: string, signal: AbortSignal): Promise<void> {
    const file = due.medium.tries < MOST_TRIES ? await this.files.byId(fileId) : null;
    const recognized = file === null ? null : await this.recognized(file, due.conversationId, signal);
    // When the process ends nobody failed, and the next one takes it up.
    if (recognized === null && signal.aborted) return;
    await this.received.settleRecognition(due, recognized);
    await this.live.publish({ type: 'conversation.changed', conversationId: due.conversationId });
  }

  private async recognized(file: MediaFile, conversationId: string, signal: AbortSignal) {
    const bytes = await this.bytesOf(file);
    if (bytes === null) return null;
    const { type } = file.metadata;
    try {
      return await this.recognition.recognize({ type, bytes }, conversationId, signal);
    } catch (error) {
      this.logger.warn({ err: error, msg: 'a file could not be recognised' });
      return null;
    }
  }

  /** Null where not all of it is there. */
  private async bytesOf(file: MediaFile): Promise<Buffer | null> {
    const pieces: Buffer[] = [];
    try {
      for await (const piece of this.files.read(file)) pieces.push(piece);
    } catch (error) {
      if (!(error instanceof MissingPiece)) throw error;
      this.logger.warn({ err: error, msg: 'a file could not be recognised' });
      return null;
    }
    return Buffer.concat(pieces);
  }
}

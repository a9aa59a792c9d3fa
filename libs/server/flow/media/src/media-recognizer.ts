import { Injectable, Logger } from '@nestjs/common';
import { Live } from '@feelori/platform/live';
import { Conversations } from '@feelori/records/conversations';
import { type DueMedium, ReceivedMedia } from '@feelori/records/inbound';
import { type MediaFile, MediaFiles } from '@feelori/records/media';
import { Recognition } from '@feelori/skills/recognition';

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
    { message, conversationId }: DueMedium,
    file: { type: string; size: number },
  ): Promise<boolean> {
    if (!this.recognition.recognizes(message.content)) return false;
    if (!this.recognition.takes({ type: file.type, length: file.size })) return false;
    if (message.content.kind === 'audio') return true;
    const conversation = await this.conversations.byId(conversationId);
    return conversation === null || conversation.mode === 'assistant';
  }

  /** Rejects when the database fails; the claim then ends by itself. */
  async work(due: DueMedium, fileId: string, signal: AbortSignal): Promise<void> {
    const file = await this.files.byId(fileId);
    const recognized = file === null ? null : await this.recognized(file, due.conversationId, signal);
    // When the process ends nobody failed, and the next one takes it up.
    if (recognized === null && signal.aborted) return;
    await this.received.settleRecognition(due, recognized);
    await this.live.publish({ type: 'conversation.changed', conversationId: due.conversationId });
  }

  private async recognized(file: MediaFile, conversationId: string, signal: AbortSignal) {
    const pieces: Buffer[] = [];
    for await (const piece of this.files.read(file)) pieces.push(piece);
    const { type } = file.metadata;
    try {
      return await this.recognition.recognize({ type, bytes: Buffer.concat(pieces) }, conversationId, signal);
    } catch (error) {
      this.logger.warn({ err: error, msg: 'a file could not be recognised' });
      return null;
    }
  }
}

import { Injectable } from '@nestjs/common';
import {
  type AttachedFile,
  type AttachedKind,
  type AttachmentQuery,
  MEDIA_MAX_BYTES,
  sentType,
} from '@feelori/contracts';
import { Clock, newId } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Conversations } from '@feelori/records/conversations';
import { type Keeping, MediaFiles, UnsentFiles } from '@feelori/records/media';

/** So many files of one person may wait for a message that carries them. */
const MOST_UNSENT = 20;

/** Who hands in a file, for which conversation. */
export interface Uploader {
  userId: string;
  conversationId: string;
}

/** Keeps what people choose to send, by WhatsApp's rules for types and sizes. */
@Injectable()
export class AttachmentKeeper {
  constructor(
    private readonly files: MediaFiles,
    private readonly unsent: UnsentFiles,
    private readonly conversations: Conversations,
    private readonly clock: Clock,
  ) {}

  /** Reads the body as it comes and no further than its kind may be long; nothing stays of what is refused. */
  async keep(
    { userId, conversationId }: Uploader,
    { kind, name, type: claimed }: AttachmentQuery,
    body: AsyncIterable<Uint8Array>,
  ): Promise<AttachedFile> {
    const [conversation, count] = await Promise.all([
      this.conversations.byId(conversationId),
      this.unsent.countOf(userId, MOST_UNSENT),
    ]);
    if (conversation === null) throw new AppError('not_found', 'There is no such conversation.');
    if (count >= MOST_UNSENT) {
      throw new AppError('too_many_requests', 'Too many files of yours are attached and not sent.');
    }
    const unsent = { by: userId, since: this.clock.now() };
    const typeOf = (head: Uint8Array): string | null => sentType({ kind, claimed, head });
    const keeping = await this.files.keep({ id: newId(), conversationId, kind, name, typeOf, unsent }, body);
    if (keeping.kind !== 'kept') throw refusal(keeping, kind);
    const { _id: id, length: size, metadata } = keeping.file;
    return { id, kind, type: metadata.type, size, name };
  }
}

function refusal({ kind: why }: Exclude<Keeping, { kind: 'kept' }>, kind: AttachedKind): AppError {
  switch (why) {
    case 'too_large': {
      const most = MEDIA_MAX_BYTES[kind] / 1024 ** 2;
      return new AppError('too_large', `WhatsApp takes no ${NAMES[kind]} above ${most} MB.`);
    }
    case 'wrong_type':
      return new AppError(
        'unsupported_media_type',
        `WhatsApp does not take this as ${NAMES[kind]}: ${TAKEN[kind]}`,
      );
    case 'damaged':
      return new AppError('bad_request', 'The file is empty, or did not come whole. Attach it again.');
  }
}

const NAMES: Record<AttachedKind, string> = {
  image: 'picture',
  video: 'video',
  audio: 'audio file',
  document: 'document',
};

const TAKEN: Record<AttachedKind, string> = {
  image: 'it takes JPEG and PNG.',
  video: 'it takes MP4 and 3GP.',
  audio: 'it takes AAC, AMR, MP3, M4A and Ogg.',
  document: 'it takes PDF, text, Word, Excel and PowerPoint.',
};

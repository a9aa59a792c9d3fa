import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { MEDIA_MAX_BYTES, type MediaKind, TELLING_BYTES } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { ByteRange } from './byte-range';
import { inChunks } from './in-chunks';
import type { MediaFile } from './media-file';
import { type Keep, MediaPieces } from './media-pieces';
import { MissingPiece } from './missing-piece';

/** A file that is to be kept. */
export interface NewMedia {
  id: string;
  conversationId: string;
  kind: MediaKind;
  name?: string;
  /** Its type by its first bytes; null where they are not what it may be. */
  typeOf: (head: Uint8Array) => string | null;
  /** Of a file that a person of the shop chose to send. */
  unsent?: { by: string; since: Date };
  /** What its SHA-256 must be, where anybody said so. */
  sha256?: Buffer;
}

/** `damaged`: it is empty, not the bytes it should be, or was taken away while it came. */
export type Keeping =
  { kind: 'kept'; file: MediaFile } | { kind: 'too_large' } | { kind: 'wrong_type' } | { kind: 'damaged' };

const AT_ONCE = 100;

/**
 * Files of the customers and of the shop. A file is written piece by piece and is there with its last write; what a try that
 * died left behind, the next one under the same id clears away.
 */
@Injectable()
export class MediaFiles {
  constructor(
    @InjectModel('MediaFile') private readonly files: Model<MediaFile>,
    private readonly pieces: MediaPieces,
    private readonly clock: Clock,
  ) {}

  async byId(id: string): Promise<MediaFile | null> {
    return this.files.findOne({ _id: { $eq: id }, 'metadata.incoming': { $ne: true } }).lean();
  }

  /** Keeps these bytes, once under an id. Nothing stays of what is not kept. Rejects when the body or the database does. */
  async keep(media: NewMedia, body: AsyncIterable<Uint8Array>): Promise<Keeping> {
    const known = await this.byId(media.id);
    if (known !== null) return { kind: 'kept', file: known };
    const how = this.pieces.keeping();
    const isBegun = media.unsent !== undefined || how.store !== undefined;
    // Objects of a try before are written over: what has the id has the same bytes.
    await this.pieces.clearChunks(media.id);
    if (isBegun) await this.begin(media, how);
    try {
      const keeping = await this.write(media, body, how);
      if (keeping.kind !== 'kept') await this.giveUp(media.id, isBegun);
      return keeping;
    } catch (error) {
      await this.giveUp(media.id, isBegun).catch(() => undefined);
      throw error;
    }
  }

  /** Its bytes, or those of a range, piece by piece. Rejects with `MissingPiece`, or as its store does. */
  async *read(
    file: MediaFile,
    { first, last }: ByteRange = { first: 0, last: file.length - 1 },
  ): AsyncGenerator<Buffer> {
    const at = (byte: number): number => Math.floor(byte / file.chunkSize);
    let next = at(first);
    for await (const { n, data } of this.pieces.read(file, at(first), at(last))) {
      if (n !== next) break;
      next += 1;
      const begin = n * file.chunkSize;
      yield data.subarray(Math.max(0, first - begin), last - begin + 1);
    }
    if (next <= at(last)) throw new MissingPiece();
  }

  /**
   * Deletes a file and all that a try to keep it left. Rejects where its store does; its row then still tells of it,
   * for whoever tries again.
   */
  async remove(id: string): Promise<void> {
    const row = await this.files.findOne({ _id: { $eq: id } }, { metadata: 1 }).lean();
    // One whose row was taken away while its bytes came has them where new files go.
    const { store } = row?.metadata ?? this.pieces.keeping();
    if (store === 's3') await this.pieces.clearObjects(id);
    await this.files.deleteOne({ _id: { $eq: id } }, DURABLE);
    await this.pieces.clearChunks(id);
  }

  /** Deletes what of these conversations is in another store, while the rows that tell of it are still there. */
  async clearObjectsOf(conversationIds: readonly string[]): Promise<void> {
    const filter = {
      'metadata.conversationId': { $in: [...conversationIds] },
      'metadata.store': 's3',
    } as const;
    const rows = this.files.find(filter, { _id: 1 }).lean().cursor({ batchSize: AT_ONCE });
    for await (const { _id } of rows) await this.pieces.clearObjects(_id);
  }

  private async write(media: NewMedia, body: AsyncIterable<Uint8Array>, how: Keep): Promise<Keeping> {
    const hash = createHash('sha256');
    let [length, n, type] = [0, 0, null as string | null];
    for await (const data of inChunks(body, how.chunkSize)) {
      if (n === 0) type = media.typeOf(data.subarray(0, TELLING_BYTES));
      if (type === null) return { kind: 'wrong_type' };
      length += data.length;
      if (length > MEDIA_MAX_BYTES[media.kind]) return { kind: 'too_large' };
      hash.update(data);
      await this.pieces.put(media.id, n, data);
      n += 1;
    }
    if (type === null || (media.sha256 && !media.sha256.equals(hash.digest()))) return { kind: 'damaged' };
    const file = this.fileOf(media, how, { length, type });
    return (await this.finish(media, file)) ? { kind: 'kept', file } : { kind: 'damaged' };
  }

  /**
   * Its row comes first where a try that dies would leave pieces that nothing finds: nobody tries again under the id of a
   * chosen file, and no deletion in the database reaches another store.
   */
  private async begin(media: NewMedia, how: Keep): Promise<void> {
    const { metadata, ...file } = this.fileOf(media, how, { length: 0, type: '' });
    const begun = { ...file, metadata: { ...metadata, incoming: true } } as const;
    const again = { _id: { $eq: file._id }, 'metadata.incoming': true } as const;
    await this.files.replaceOne(again, begun, { ...DURABLE, upsert: true });
  }

  /** False where its row was taken away while the bytes came. */
  private async finish({ unsent }: NewMedia, file: MediaFile): Promise<boolean> {
    if (unsent === undefined && file.metadata.store === undefined) {
      await this.files.collection.insertOne(file as object, DURABLE);
      return true;
    }
    const begun = { _id: { $eq: file._id }, 'metadata.incoming': true } as const;
    return (await this.files.replaceOne(begun, file, DURABLE)).matchedCount > 0;
  }

  private fileOf(
    media: NewMedia,
    { store, chunkSize }: Keep,
    { length, type }: { length: number; type: string },
  ): MediaFile {
    const { id, conversationId, kind, name, unsent } = media;
    return {
      _id: id,
      length,
      chunkSize,
      uploadDate: this.clock.now(),
      ...(name === undefined ? {} : { filename: name }),
      metadata: {
        ...{ conversationId, kind, type },
        ...(store && { store }),
        ...(unsent && { shop: true, unsent }),
      },
    };
  }

  private giveUp(id: string, isBegun: boolean): Promise<void> {
    return isBegun ? this.remove(id) : this.pieces.clearChunks(id);
  }
}

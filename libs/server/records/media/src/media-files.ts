import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { MEDIA_MAX_BYTES, type MediaKind, TELLING_BYTES } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { ByteRange } from './byte-range';
import { inChunks } from './in-chunks';
import { CHUNK_BYTES, type MediaChunk, type MediaFile } from './media-file';

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

/**
 * Files of the customers and of the shop, in the database as GridFS lays them out. A file is written piece by piece and is
 * there with its last write; what a try that died left behind, the next one under the same id clears away.
 */
@Injectable()
export class MediaFiles {
  constructor(
    @InjectModel('MediaFile') private readonly files: Model<MediaFile>,
    @InjectModel('MediaChunk') private readonly chunks: Model<MediaChunk>,
    private readonly clock: Clock,
  ) {}

  async byId(id: string): Promise<MediaFile | null> {
    return this.files.findOne({ _id: { $eq: id }, 'metadata.incoming': { $ne: true } }).lean();
  }

  /** Keeps these bytes, once under an id. Nothing stays of what is not kept. Rejects when the body or the database does. */
  async keep(media: NewMedia, body: AsyncIterable<Uint8Array>): Promise<Keeping> {
    const known = await this.byId(media.id);
    if (known !== null) return { kind: 'kept', file: known };
    await this.clear(media.id);
    if (media.unsent !== undefined) await this.begin(media);
    try {
      const keeping = await this.write(media, body);
      if (keeping.kind !== 'kept') await this.giveUp(media);
      return keeping;
    } catch (error) {
      await this.giveUp(media).catch(() => undefined);
      throw error;
    }
  }

  /** Its bytes, or those of a range, piece by piece. */
  async *read(
    file: MediaFile,
    { first, last }: ByteRange = { first: 0, last: file.length - 1 },
  ): AsyncGenerator<Buffer> {
    const at = (byte: number): number => Math.floor(byte / file.chunkSize);
    const pieces = this.chunks.collection
      .find({ files_id: file._id, n: { $gte: at(first), $lte: at(last) } })
      .sort({ n: 1 })
      .batchSize(2);
    let next = at(first);
    for await (const { n, data } of pieces) {
      if (n !== next) break;
      next += 1;
      const begin = n * file.chunkSize;
      yield bytesOf(data).subarray(Math.max(0, first - begin), last - begin + 1);
    }
    if (next <= at(last)) throw new Error('a piece of a file is missing');
  }

  /** Deletes a file and all that a try to keep it left. */
  async remove(id: string): Promise<void> {
    await this.files.deleteOne({ _id: { $eq: id } }, DURABLE);
    await this.clear(id);
  }

  private async write(media: NewMedia, body: AsyncIterable<Uint8Array>): Promise<Keeping> {
    const hash = createHash('sha256');
    let [length, n, type] = [0, 0, null as string | null];
    for await (const data of inChunks(body, CHUNK_BYTES)) {
      if (n === 0) type = media.typeOf(data.subarray(0, TELLING_BYTES));
      if (type === null) return { kind: 'wrong_type' };
      length += data.length;
      if (length > MEDIA_MAX_BYTES[media.kind]) return { kind: 'too_large' };
      hash.update(data);
      const chunk = { _id: `${media.id}:${n}`, files_id: media.id, n, data };
      await this.chunks.collection.insertOne(chunk as object, DURABLE);
      n += 1;
    }
    if (type === null || (media.sha256 && !media.sha256.equals(hash.digest()))) return { kind: 'damaged' };
    const file = this.fileOf(media, length, type);
    return (await this.finish(media, file)) ? { kind: 'kept', file } : { kind: 'damaged' };
  }

  /** Nobody tries again under the id of a chosen file: its row comes first, so that a sweep or an erasure finds the pieces. */
  private async begin(media: NewMedia): Promise<void> {
    const { metadata, ...file } = this.fileOf(media, 0, '');
    const begun = { ...file, metadata: { ...metadata, incoming: true } };
    await this.files.collection.insertOne(begun as object, DURABLE);
  }

  /** False where its row was taken away while the bytes came. */
  private async finish({ unsent }: NewMedia, file: MediaFile): Promise<boolean> {
    if (unsent === undefined) {
      await this.files.collection.insertOne(file as object, DURABLE);
      return true;
    }
    const begun = { _id: { $eq: file._id }, 'metadata.incoming': true } as const;
    return (await this.files.replaceOne(begun, file, DURABLE)).matchedCount > 0;
  }

  private fileOf(media: NewMedia, length: number, type: string): MediaFile {
    const { id, conversationId, kind, name, unsent } = media;
    return {
      _id: id,
      length,
      chunkSize: CHUNK_BYTES,
      uploadDate: this.clock.now(),
      ...(name === undefined ? {} : { filename: name }),
      metadata: { conversationId, kind, type, ...(unsent && { shop: true, unsent }) },
    };
  }

  private giveUp({ id, unsent }: NewMedia): Promise<void> {
    return unsent === undefined ? this.clear(id) : this.remove(id);
  }

  private async clear(id: string): Promise<void> {
    await this.chunks.collection.deleteMany({ files_id: id }, DURABLE);
  }
}

/** The driver gives its own wrapper of the bytes. */
function bytesOf(data: Uint8Array | { buffer: Uint8Array }): Buffer {
  return Buffer.from(data instanceof Uint8Array ? data : data.buffer);
}

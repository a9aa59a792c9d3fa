import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { MEDIA_MAX_BYTES } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { bytesOfStored, DURABLE } from '@feelori/platform/mongo';
import { ObjectStore } from '@feelori/platform/objects';
import { Settings } from '@feelori/platform/settings';
import type { Model } from 'mongoose';
import { CHUNK_BYTES, type MediaChunk, type MediaFile, OBJECT_BYTES } from './media-file';

/** No file has more of them in a store of objects. */
const OBJECTS_MOST = Math.ceil(Math.max(...Object.values(MEDIA_MAX_BYTES)) / OBJECT_BYTES);

/** How a file is to be kept: in which store, in pieces of which size. */
export interface Keep {
  store?: 's3';
  chunkSize: number;
}

/**
 * The bytes of files, piece by piece: in the database as GridFS lays them out, or where the settings name one in an
 * S3-compatible store. What was kept in the one stays readable while new files go into the other.
 */
@Injectable()
export class MediaPieces {
  private readonly objects: ObjectStore | null;

  constructor(
    @InjectModel('MediaChunk') private readonly chunks: Model<MediaChunk>,
    { media }: Settings,
    clock: Clock,
  ) {
    this.objects = media.s3 && new ObjectStore(media.s3, clock);
  }

  /** How new files are kept. */
  keeping(): Keep {
    return this.objects === null ? { chunkSize: CHUNK_BYTES } : { store: 's3', chunkSize: OBJECT_BYTES };
  }

  /** Where new files go. */
  async put(id: string, n: number, data: Buffer): Promise<void> {
    if (this.objects !== null) return this.objects.put(keyOf(id, n), data);
    const chunk = { _id: `${id}:${n}`, files_id: id, n, data };
    await this.chunks.collection.insertOne(chunk as object, DURABLE);
  }

  /** Pieces of a file in their order, ending before one that is missing. */
  async *read(
    { _id, metadata: { store } }: MediaFile,
    from: number,
    to: number,
  ): AsyncGenerator<{ n: number; data: Buffer }> {
    if (store === 's3') return yield* readObjects(this.objects, _id, from, to);
    const pieces = this.chunks.collection
      .find({ files_id: _id, n: { $gte: from, $lte: to } })
      .sort({ n: 1 })
      .batchSize(2);
    for await (const { n, data } of pieces) yield { n, data: bytesOfStored(data) };
  }

  /** Deletes those pieces under this id that are in the database. */
  async clearChunks(id: string): Promise<void> {
    await this.chunks.collection.deleteMany({ files_id: id }, DURABLE);
  }

  /** Deletes those that no deletion in the database reaches. Rejects where their store is not set up, or refuses. */
  async clearObjects(id: string): Promise<void> {
    const { objects } = this;
    if (objects === null) throw notSetUp();
    const all = Array.from({ length: OBJECTS_MOST }, (_, n) => objects.remove(keyOf(id, n)));
    await Promise.all(all);
  }
}

/** Object by object, ending before one that is missing. */
async function* readObjects(
  objects: ObjectStore | null,
  id: string,
  from: number,
  to: number,
): AsyncGenerator<{ n: number; data: Buffer }> {
  if (objects === null) throw notSetUp();
  for (let n = from; n <= to; n += 1) {
    const data = await objects.get(keyOf(id, n));
    if (data === null) return;
    yield { n, data };
  }
}

function notSetUp(): Error {
  return new Error('the store of this file is not set up (MEDIA_S3_URL)');
}

function keyOf(id: string, n: number): string {
  return `${Buffer.from(id).toString('base64url')}/${n}`;
}

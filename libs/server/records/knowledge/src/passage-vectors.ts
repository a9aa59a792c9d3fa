import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { insertNew } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { PassageVector, StoredPassageVector } from './passage-vector';
import { bytesOfVector, vectorOfBytes } from './vector-bytes';

const DEADLINE_MS = 3_000;
/** What is of no article any more goes; what is still of one is made again, for next to nothing. */
const KEPT_MS = 180 * 86_400_000;

/** What the shop's texts mean to models, so that each is asked for once. */
@Injectable()
export class PassageVectors {
  constructor(@InjectModel('PassageVector') private readonly model: Model<StoredPassageVector>) {}

  async byIds(ids: readonly string[]): Promise<PassageVector[]> {
    const found = this.model.find({ _id: { $in: [...ids] } }, { expiresAt: 0 });
    const rows = found.lean<(Omit<StoredPassageVector, 'bytes'> & { bytes: Stored })[]>();
    const all = await withDeadline(rows.exec(), DEADLINE_MS, 'database: passage vectors');
    return all.map(({ bytes, ...row }) => ({ ...row, vector: vectorOfBytes(bufferOf(bytes)) }));
  }

  /** One that is there already stays as it is: the same text means the same to the same model. */
  async add(vectors: readonly PassageVector[]): Promise<void> {
    const rows = vectors.map(({ vector, ...row }) => ({
      ...row,
      bytes: bytesOfVector(vector),
      expiresAt: new Date(row.at.getTime() + KEPT_MS),
    }));
    await insertNew(this.model.collection, rows);
  }
}

/** The driver gives bytes in a box of its own. */
type Stored = Uint8Array | { buffer: Uint8Array };

function bufferOf(bytes: Stored): Buffer {
  return Buffer.from(bytes instanceof Uint8Array ? bytes : bytes.buffer);
}

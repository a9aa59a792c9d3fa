import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { bytesOfStored, insertNew, type StoredBytes } from '@feelori/platform/mongo';
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
    const rows = found.lean<(Omit<StoredPassageVector, 'bytes'> & { bytes: StoredBytes })[]>();
    const all = await withDeadline(rows.exec(), DEADLINE_MS, 'database: passage vectors');
    return all.map(({ bytes, ...row }) => ({ ...row, vector: vectorOfBytes(bytesOfStored(bytes)) }));
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

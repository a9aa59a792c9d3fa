import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { LabelRequest } from '@feelori/contracts';
import { DURABLE, insertEach, isDuplicateKey } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { StoredLabel } from './label';
import { labelKey, tidyName } from './label-key';

/** The shop's labels. */
@Injectable()
export class Labels {
  constructor(@InjectModel('Label') private readonly model: Model<StoredLabel>) {}

  /** By name, `limit` at most. */
  async all(limit: number): Promise<StoredLabel[]> {
    return this.model
      .find({ key: { $gte: '' } })
      .sort({ key: 1 })
      .limit(limit)
      .lean();
  }

  /** Those of these that there are. */
  async existing(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.model.find({ _id: { $in: [...new Set(ids)] } }, { _id: 1 }).lean();
    return new Set(rows.map(({ _id }) => _id));
  }

  /** Null when there is one of that name. */
  async add(id: string, { name, colour }: LabelRequest, createdAt: Date): Promise<StoredLabel | null> {
    const label: StoredLabel = { _id: id, name: tidyName(name), key: labelKey(name), colour, createdAt };
    const { inserted } = await insertEach(this.model.collection, [label]);
    return inserted[0] ?? null;
  }

  /** `gone` when there is none of that id; null when another one has that name. */
  async change(id: string, { name, colour }: LabelRequest): Promise<StoredLabel | 'gone' | null> {
    const change = { name: tidyName(name), key: labelKey(name), colour };
    return unlessTaken(async () => {
      const after: StoredLabel | null = await this.model
        .findOneAndUpdate({ _id: { $eq: id } }, { $set: change }, { ...DURABLE, returnDocument: 'after' })
        .lean();
      return after ?? 'gone';
    });
  }

  /** False when there was none. */
  async remove(id: string): Promise<boolean> {
    return (await this.model.deleteOne({ _id: { $eq: id } }, DURABLE)).deletedCount === 1;
  }
}

async function unlessTaken<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

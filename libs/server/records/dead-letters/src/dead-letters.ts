import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { DeadLetter } from './dead-letter';

/** What could not be handled, kept with the reason for a person to look at. */
@Injectable()
export class DeadLetters {
  constructor(@InjectModel('DeadLetter') private readonly model: Model<DeadLetter>) {}

  /** Stores one; the same one again changes nothing. */
  async add(letter: Omit<DeadLetter, 'resolvedAt'>): Promise<void> {
    await insertNew(this.model.collection, [{ ...letter, resolvedAt: null }]);
  }

  /** How many nobody has dealt with. */
  async open(): Promise<number> {
    return this.model.countDocuments({ resolvedAt: null });
  }
}

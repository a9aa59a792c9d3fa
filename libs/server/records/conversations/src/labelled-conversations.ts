import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { carries } from './conversation-labels';
import type { ListPlace } from './conversation-lists';

export type LabelledConversation = Pick<Conversation, '_id' | 'customerId' | 'lastAt'>;

const FIELDS = { customerId: 1, lastAt: 1 } as const;
const ANY_STATUS = { status: { $in: [null, 'snoozed', 'resolved'] } };

/** The conversations that carry a label, whatever their status: for who looks for the people in them. */
@Injectable()
export class LabelledConversations {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** Where something was said last, first; from behind the given place on. */
  async page(label: string, from: ListPlace | null, limit: number): Promise<LabelledConversation[]> {
    const behind = from === null ? [] : [{ lastAt: { $lte: from.at } }, isBehind(from)];
    return this.model
      .find({ $and: [ANY_STATUS, carries(label), ...behind] } as object, FIELDS)
      .sort({ lastAt: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  /** Those of these customers, in no order. */
  async ofCustomers(label: string, customerIds: readonly string[]): Promise<LabelledConversation[]> {
    return this.model
      .find({ customerId: { $in: [...customerIds] }, labels: { $eq: label } }, FIELDS)
      .hint('customer')
      .lean();
  }
}

function isBehind({ at, id }: ListPlace): object {
  return { $or: [{ lastAt: { $lt: at } }, { _id: { $lt: id } }] };
}

import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';

/** A task of which one process at a time is enough (collection `leases`). */
export interface TaskLease {
  /** The task's name. */
  _id: string;
  owner: string;
  until: Date;
}

export const leaseSchema = new Schema<TaskLease>(
  {
    _id: { type: String, required: true },
    owner: { type: String, required: true },
    until: { type: Date, required: true },
  },
  { collection: 'leases', versionKey: false },
);
leaseSchema.plugin(erased, 'nothing');

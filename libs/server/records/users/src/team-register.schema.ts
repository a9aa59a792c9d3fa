import { erased } from '@feelori/platform/erasure';
import { ROLES } from '@feelori/contracts';
import { Schema } from 'mongoose';
import type { StandingChange, TeamRegisterPage } from './team-register';

const changeSchema = new Schema<StandingChange>(
  {
    userId: { type: String, required: true },
    role: { type: String, enum: ROLES, required: true },
    active: { type: Boolean, required: true },
    audit: { type: Object, required: true },
  },
  { _id: false },
);

export const teamRegisterSchema = new Schema<TeamRegisterPage>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    change: { type: changeSchema },
  },
  { collection: 'team_register', versionKey: false, strict: 'throw', strictQuery: 'throw' },
);
teamRegisterSchema.plugin(erased, 'nothing');

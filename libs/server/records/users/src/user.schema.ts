import { erased } from '@feelori/platform/erasure';
import { ROLES } from '@feelori/contracts';
import { audited } from '@feelori/platform/audit';
import { Schema } from 'mongoose';
import type { FactorSetUp, OneUseLink, SecondFactor, User } from './user';

const linkSchema = new Schema<OneUseLink>(
  {
    tokenHash: { type: String, required: true },
    by: { type: String, required: true },
    endsAt: { type: Date, required: true },
  },
  { _id: false },
);

const keptSchema = new Schema<{ sessionId: string; version: number }>(
  { sessionId: { type: String, required: true }, version: { type: Number, required: true } },
  { _id: false },
);

const secondFactorSchema = new Schema<SecondFactor>(
  {
    secret: { type: String, required: true },
    since: { type: Date, required: true },
    lastStep: { type: Number, required: true },
    recovery: { type: [String], required: true },
  },
  { _id: false },
);

const factorSetUpSchema = new Schema<FactorSetUp>(
  { secret: { type: String, required: true }, endsAt: { type: Date, required: true } },
  { _id: false },
);

export const userSchema = new Schema<User>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, enum: ROLES, required: true },
    passwordHash: { type: String, default: null },
    sessionVersion: { type: Number, required: true },
    kept: { type: keptSchema },
    active: { type: Boolean, required: true },
    standingVersion: { type: Number },
    invite: { type: linkSchema },
    reset: { type: linkSchema },
    secondFactor: { type: secondFactorSchema },
    factorSetUp: { type: factorSetUpSchema },
    availableUntil: { type: Date },
    givenSeq: { type: Number },
    createdAt: { type: Date, required: true },
    lastSignInAt: { type: Date, default: null },
  },
  { collection: 'users', versionKey: false, strict: 'throw', strictQuery: 'throw' },
);
userSchema.plugin(erased, 'nothing');
userSchema.index({ email: 1 }, { unique: true });
userSchema.index({ role: 1 }, { name: 'role' });
userSchema.plugin(audited);

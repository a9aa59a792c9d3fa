import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { WebhookEndpoint } from './webhook-endpoint';

/** Collection `webhook_endpoints`; a shop has a few, and those it had. */
export const webhookEndpointSchema = new Schema<WebhookEndpoint>(
  {
    _id: { type: String, required: true },
    url: { type: String, required: true },
    events: { type: [String], required: true },
    withDetails: { type: Boolean, required: true },
    secret: { type: String, default: '' },
    former: { type: Schema.Types.Mixed, default: null },
    off: { type: String, default: null },
    failingSince: { type: Date, default: null },
    followedTo: { type: Date, required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    removedAt: { type: Date, default: null },
  },
  { collection: 'webhook_endpoints', versionKey: false },
);
webhookEndpointSchema.index({ removedAt: 1, _id: 1 }, { name: 'kept' });
webhookEndpointSchema.plugin(audited);
webhookEndpointSchema.plugin(erased, 'nothing');

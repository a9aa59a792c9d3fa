import { erased } from '@feelori/platform/erasure';
import { retireIndexes } from '@feelori/platform/mongo';
import { Schema } from 'mongoose';
import type { WebhookDelivery } from './webhook-delivery';

/** Collection `webhook_deliveries`. Holds ids of ours alone; what an endpoint is told of a person is read when it is told. */
export const webhookDeliverySchema = new Schema<WebhookDelivery>(
  {
    _id: { type: String, required: true },
    endpointId: { type: String, required: true },
    eventId: { type: String, required: true },
    kind: { type: String, required: true },
    facts: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    state: { type: String, required: true },
    tries: { type: Number, required: true },
    nextAt: { type: Date, default: null },
    triedAt: { type: Date, default: null },
    status: { type: Number, default: null },
    problem: { type: String, default: null },
    attempts: { type: [Object], default: undefined },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'webhook_deliveries', versionKey: false, minimize: false },
);
webhookDeliverySchema.plugin(erased, 'nothing');

webhookDeliverySchema.index({ endpointId: 1, at: -1 }, { name: 'log' });
webhookDeliverySchema.index(
  { endpointId: 1, nextAt: 1 },
  { name: 'due_of', partialFilterExpression: { nextAt: { $type: 'date' } } },
);
webhookDeliverySchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
retireIndexes(webhookDeliverySchema, ['due']);

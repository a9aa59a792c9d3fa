import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { WEBHOOK_ENDPOINTS_MAX, type WebhookOff } from '@feelori/contracts';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { WebhookEndpoint } from './webhook-endpoint';

const WITHOUT_AUDIT = { pendingAudit: 0 };
/** Two people who add one at the same moment may come to more than there should be. */
const MOST_READ = 2 * WEBHOOK_ENDPOINTS_MAX;

/** What people change of an endpoint. */
export type EndpointChange = Partial<
  Pick<
    WebhookEndpoint,
    'url' | 'events' | 'withDetails' | 'secret' | 'former' | 'off' | 'failingSince' | 'followedTo'
  >
>;

/** The addresses of other systems. What people change is one compare-and-set on the version. */
@Injectable()
export class WebhookEndpoints {
  constructor(@InjectModel('WebhookEndpoint') private readonly model: Model<WebhookEndpoint>) {}

  /** The oldest first. */
  async all(): Promise<WebhookEndpoint[]> {
    return this.model
      .find({ removedAt: null }, WITHOUT_AUDIT)
      .sort({ _id: 1 })
      .limit(MOST_READ)
      .lean<WebhookEndpoint[]>();
  }

  async byId(id: string): Promise<WebhookEndpoint | null> {
    return this.model.findOne({ _id: { $eq: id }, removedAt: null }, WITHOUT_AUDIT).lean<WebhookEndpoint>();
  }

  async add(endpoint: Omit<WebhookEndpoint, 'pendingAudit'>, audit: AuditEntry): Promise<void> {
    await insertNew(this.model.collection, [{ ...endpoint, pendingAudit: [audit] }]);
  }

  /** Null when there is none of that version. */
  async change(
    id: string,
    version: number,
    change: EndpointChange,
    audit: AuditEntry,
  ): Promise<WebhookEndpoint | null> {
    return this.model
      .findOneAndUpdate(
        { _id: { $eq: id }, version: { $eq: version }, removedAt: null },
        { $set: { ...change, version: version + 1 }, ...withAudit(audit) },
        { ...DURABLE, returnDocument: 'after', projection: WITHOUT_AUDIT },
      )
      .lean<WebhookEndpoint>();
  }

  /** Writes down what a person did with it; false when there is none. */
  async note(id: string, audit: AuditEntry): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, removedAt: null },
      withAudit(audit),
      DURABLE,
    );
    return modifiedCount === 1;
  }

  /** Everything up to `to` stands in deliveries of these. */
  async follow(ids: readonly string[], to: Date): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...ids] } }, { $max: { followedTo: to } }, DURABLE);
  }

  /** It took a delivery, or it failed one: since when it fails is the first of these. */
  async took(id: string): Promise<void> {
    await this.model.updateOne(
      { _id: { $eq: id }, failingSince: { $type: 'date' } },
      { $set: { failingSince: null } },
    );
  }
  async failed(id: string, at: Date): Promise<void> {
    await this.model.updateOne({ _id: { $eq: id }, failingSince: null }, { $set: { failingSince: at } });
  }

  /** Nobody listens there any more. False where somebody changed it meanwhile. */
  async switchOff(
    { _id, version }: Pick<WebhookEndpoint, '_id' | 'version'>,
    off: WebhookOff,
  ): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: _id }, version: { $eq: version }, off: null },
      { $set: { off, version: version + 1 } },
      DURABLE,
    );
    return modifiedCount === 1;
  }
}

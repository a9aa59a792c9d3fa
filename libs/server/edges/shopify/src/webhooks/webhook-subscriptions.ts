import { Injectable } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import { AccessToken } from '../access-token';
import type { GraphqlClient } from '../graphql-client';
import { plainClient } from '../guarded-client';
import { readShape } from '../read-shape';
import type { Subscription } from './subscription-plan';

const DEADLINE_MS = 10_000;
/** An app has a few dozen topics. */
const MOST = 100;

const LIST = `query Subscriptions{ webhookSubscriptions(first:${MOST}){ nodes{ id topic uri } } }`;
const MAKE = `mutation Subscribe($topic:WebhookSubscriptionTopic!,$sub:WebhookSubscriptionInput!){
  done: webhookSubscriptionCreate(topic:$topic,webhookSubscription:$sub){ userErrors{message} } }`;
const MEND = `mutation Mend($id:ID!,$sub:WebhookSubscriptionInput!){
  done: webhookSubscriptionUpdate(id:$id,webhookSubscription:$sub){ userErrors{message} } }`;
const DROP = `mutation Unsubscribe($id:ID!){ done: webhookSubscriptionDelete(id:$id){ userErrors{message} } }`;

/** Which webhooks Shopify sends this app, and where to. It has no breaker: it says nothing about a customer's question. */
@Injectable()
export class WebhookSubscriptions {
  private readonly client: GraphqlClient;

  constructor(settings: Settings, token: AccessToken) {
    this.client = plainClient(settings, token, DEADLINE_MS);
  }

  async list(signal?: AbortSignal): Promise<Subscription[]> {
    const data = await this.client.query(LIST, {}, signal);
    return readShape(
      () => (data as { webhookSubscriptions: { nodes: Subscription[] } }).webhookSubscriptions.nodes,
    );
  }

  /** False where Shopify refuses: the app has no right to the topic, or the address is none it takes. */
  make(topic: string, uri: string, signal?: AbortSignal): Promise<boolean> {
    return this.change(MAKE, { topic, sub: { uri, format: 'JSON' } }, signal);
  }

  mend(id: string, uri: string, signal?: AbortSignal): Promise<boolean> {
    return this.change(MEND, { id, sub: { uri } }, signal);
  }

  drop(id: string, signal?: AbortSignal): Promise<boolean> {
    return this.change(DROP, { id }, signal);
  }

  private async change(mutation: string, variables: object, signal?: AbortSignal): Promise<boolean> {
    const data = await this.client.query(mutation, variables, signal);
    return readShape(() => (data as { done: { userErrors: unknown[] } }).done.userErrors.length === 0);
  }
}

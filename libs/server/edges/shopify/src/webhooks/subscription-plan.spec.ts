import { isReachable, subscriptionPlan } from './subscription-plan';

const OURS = 'https://shop.example/webhooks/shopify';
const on = (topic: string, uri: string, id = `${topic} ${uri}`) => ({ id, topic, uri });

describe('subscriptionPlan', () => {
  it('makes what is missing and leaves what is right', () => {
    expect(subscriptionPlan([on('A', OURS)], ['A', 'B'], OURS)).toEqual({ make: ['B'], mend: [], drop: [] });
  });

  it('mends an address of before, and drops a second one', () => {
    const [old, older] = [
      on('A', 'https://old.example/webhooks/shopify'),
      on('A', 'http://x.example/webhooks/shopify/'),
    ];
    expect(subscriptionPlan([old, older], ['A'], OURS)).toEqual({ make: [], mend: [old], drop: [older] });
    expect(subscriptionPlan([on('A', OURS), old], ['A'], OURS)).toEqual({ make: [], mend: [], drop: [old] });
  });

  it('leaves queues and other topics alone', () => {
    const queue = on('A', 'pubsub://project:topic');
    const other = on('Z', 'https://old.example/webhooks/shopify');
    expect(subscriptionPlan([queue, other], ['A'], OURS)).toEqual({ make: ['A'], mend: [], drop: [] });
    const system = on('A', 'https://other.example/hook');
    expect(subscriptionPlan([system, on('A', OURS)], ['A'], OURS)).toEqual({ make: [], mend: [], drop: [] });
  });

  it.each([
    [OURS, 'https://blue.myshopify.com', true],
    ['http://shop.example/webhooks/shopify', 'https://blue.myshopify.com', false],
    ['https://127.0.0.1/webhooks/shopify', 'https://blue.myshopify.com', false],
    ['http://127.0.0.1:8001/webhooks/shopify', 'http://127.0.0.1:8002/shopify', true],
    ['nonsense', 'https://blue.myshopify.com', false],
  ])('%s is reachable from %s: %s', (address, adminUrl, reachable) => {
    expect(isReachable(address, adminUrl)).toBe(reachable);
  });
});

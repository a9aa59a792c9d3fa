import { isLoopback } from '@feelori/platform/settings';

/** A subscription as Shopify keeps it. */
export interface Subscription {
  id: string;
  topic: string;
  uri: string;
}

/** What is to be done so that every topic comes to our address, once. */
export interface SubscriptionPlan {
  make: string[];
  /** Those that lead to another web address of ours, to be given the right one. */
  mend: Subscription[];
  /** A second one of a topic that comes already, by an address of before. */
  drop: Subscription[];
}

/**
 * Compares what Shopify has with what it is to have. Only web addresses are touched: a queue or another system that gets the
 * same topic is no business of ours. Of a topic that does not come to us the first web address is mended, since an app has no
 * other use for it than us; those that end like ours and lead elsewhere are left from before.
 */
export function subscriptionPlan(
  known: readonly Subscription[],
  topics: readonly string[],
  address: string,
): SubscriptionPlan {
  const plan: SubscriptionPlan = { make: [], mend: [], drop: [] };
  for (const topic of topics) {
    const others = known.filter((one) => one.topic === topic && isWeb(one.uri) && one.uri !== address);
    const comes = known.some((one) => one.topic === topic && one.uri === address);
    const [first, ...left] = others;
    if (!comes && first !== undefined) plan.mend.push(first);
    if (!comes && first === undefined) plan.make.push(topic);
    plan.drop.push(...(comes ? others : left).filter(({ uri }) => pathOf(uri) === pathOf(address)));
  }
  return plan;
}

/** Whether Shopify can reach this address: https, or plain http where both are on this machine. */
export function isReachable(address: string, adminUrl: string): boolean {
  const [ours, theirs] = [URL.parse(address), URL.parse(adminUrl)];
  if (ours === null || theirs === null) return false;
  if (isLoopback(theirs.hostname)) return true;
  return ours.protocol === 'https:' && !isLoopback(ours.hostname);
}

function isWeb(uri: string): boolean {
  return /^https?:\/\//i.test(uri);
}

function pathOf(uri: string): string {
  return URL.parse(uri)?.pathname.replace(/\/$/, '') ?? '';
}

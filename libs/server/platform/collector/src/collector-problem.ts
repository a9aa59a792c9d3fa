/** What is known of each of Node's words for a way that is not there. */
const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up',
  ECONNRESET: 'it ends the connection',
};

/** Why a collector did not take spans, in words of ours: its own may repeat what it was sent. */
export function collectorProblem(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'number') return `it answers ${code}`;
  if (typeof code === 'string') return NETWORK[code] ?? 'it cannot be reached';
  return 'it does not answer in time';
}

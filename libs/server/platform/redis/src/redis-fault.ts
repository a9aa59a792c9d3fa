/** What is the matter with a Redis, as health and the log name it. */
export type RedisFault =
  | 'read_only'
  | 'moved'
  | 'out_of_memory'
  | 'not_saving'
  | 'too_few_replicas'
  | 'writes_paused'
  | 'loading'
  | 'busy'
  | 'sign_in'
  | 'no_primary'
  | 'unreachable'
  | 'silent';

const WORDS: Record<RedisFault, string> = {
  read_only: 'is a read-only replica',
  moved: 'has given our keys to another node',
  out_of_memory: 'is out of memory',
  not_saving: 'refuses writes since it cannot save to disk',
  too_few_replicas: 'refuses writes since too few replicas are well',
  writes_paused: 'has writes paused',
  loading: 'is loading its data',
  busy: 'is busy with a script',
  sign_in: 'refuses our user or password',
  no_primary: 'has no primary',
  unreachable: 'cannot be reached',
  silent: 'does not answer',
};

/** The first word of an error reply says what it is (redis.io "errors"); a script's error repeats it further in. */
const REPLIES = new Map<string, RedisFault>([
  ['READONLY', 'read_only'],
  // A blocked wait that ends since the server has become a replica.
  ['UNBLOCKED', 'read_only'],
  ['MOVED', 'moved'],
  ['ASK', 'moved'],
  ['TRYAGAIN', 'moved'],
  ['OOM', 'out_of_memory'],
  ['MISCONF', 'not_saving'],
  ['NOREPLICAS', 'too_few_replicas'],
  ['LOADING', 'loading'],
  ['BUSY', 'busy'],
  ['NOAUTH', 'sign_in'],
  ['WRONGPASS', 'sign_in'],
  ['NOPERM', 'sign_in'],
  ['MASTERDOWN', 'no_primary'],
  ['CLUSTERDOWN', 'no_primary'],
]);
const REPLY = new RegExp(`(?:^|[ -])(${[...REPLIES.keys()].join('|')})\\b`);
/** What the client says of a connection that is not there. */
const NO_CONNECTION =
  /^(?:Connection is closed|Stream isn't writeable|Command aborted|Reached the max retries|connect |read |write |getaddrinfo |All sentinels)/;

/** Reads still work while only writes are refused. */
const WRITES_ONLY = new Set<RedisFault>(['read_only', 'out_of_memory', 'not_saving', 'too_few_replicas']);

/** What an error of a call says about Redis; null when it says nothing (a wrong command, a mistake of ours). Pure. */
export function redisFault(error: unknown): RedisFault | null {
  if (!(error instanceof Error)) return null;
  // A transaction that is thrown away tells why in what came before.
  const [first] =
    'previousErrors' in error && Array.isArray(error.previousErrors) ? error.previousErrors : [];
  if (first instanceof Error) return redisFault(first);
  const words = error.message.slice(0, 500);
  if (error.name === 'DeadlineExceeded' || words === 'Command timed out') return 'silent';
  if (words.startsWith('Socket timeout')) return 'silent';
  const reply = REPLIES.get(REPLY.exec(words)?.[1] ?? '');
  if (reply !== undefined) return reply;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return NO_CONNECTION.test(words) || /^E[A-Z]{3,}$/.test(code) ? 'unreachable' : null;
}

/** The fault in a few words that follow the name: "Redis" + "is a read-only replica". */
export function faultWords(fault: RedisFault): string {
  return WORDS[fault];
}

/** Whether another server has taken over what this one did. */
export function leavesServer(fault: RedisFault): boolean {
  return fault === 'read_only' || fault === 'moved';
}

/** Whether the server itself said so, rather than nobody. */
export function isReply(fault: RedisFault): boolean {
  return fault !== 'silent' && fault !== 'unreachable' && fault !== 'writes_paused';
}

/** Whether this fault leaves reads (and publishing) alone. */
export function isWritesOnly(fault: RedisFault): boolean {
  return WRITES_ONLY.has(fault);
}

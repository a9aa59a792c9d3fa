import { redactText } from './redact-text';

/** What is read of an error before its words are judged. */
export interface ErrorFacts {
  name: string;
  message: string;
  /** A field that some kinds carry; undefined when it is not there. */
  field: (key: string) => unknown;
}

/** Classes of ours whose messages are made of fixed words and numbers only. A new one is named here. */
const OURS = new Set([
  'AppError',
  'BreakerOpen',
  'DatabaseUnavailable',
  'DeadlineExceeded',
  'JudgedSend',
  'Overloaded',
  'ProviderError',
  'Refused',
  'SettingsError',
  'ShopifyError',
]);

/** What the MongoDB driver itself says of connections; a server's errors repeat the document instead. */
const DRIVER =
  /^Mongo(?:ose)?(?:Network|NetworkTimeout|ServerSelection|PoolCleared|PoolClosed|PoolClearedOnNetwork|WaitQueueTimeout|NotConnected|TopologyClosed|ServerClosed|ClientClosed|OperationTimeout)Error$/;

/** Sentences of the engine, of Node and of drivers which hold nothing but names of our code and numbers. */
const SENTENCES: readonly RegExp[] = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[\w$]{1,60}'\)$/,
  /^[\w$.()]{1,100}(?: value\)[\w$.]{0,60})? is not (?:a function|a constructor|defined|iterable)$/,
  /^Cannot access '[\w$]{1,60}' before initialization$/,
  /^Assignment to constant variable\.$/,
  /^Maximum call stack size exceeded$/,
  /^Invalid (?:array length|string length|time value)$/,
  /^fetch failed$/,
  /^(?:terminated|other side closed)$/,
  /^(?:This|The) operation was aborted(?: due to timeout)?$/,
  /^Command (?:timed out|aborted due to connection close)$/,
  /^Connection is closed\.?$/,
  /^connect ETIMEDOUT$/,
  /^Stream isn't writeable and enableOfflineQueue options is false$/,
  /^Socket timeout\. Expecting data, but didn't receive any in \d{1,9}ms\.$/,
  /^Reached the max retries per request limit \(which is \d{1,9}\)\. Refer to "maxRetriesPerRequest" option for details\.$/,
];

/**
 * The words of an error where its kind makes sure that they hold no data of a customer or a shop; null for every
 * other error. Anything may stand in a message (a parser quotes what it could not read, a database the document),
 * so the rule is the list of what is known, not the list of what is forbidden.
 */
export function harmlessMessage(facts: ErrorFacts): string | null {
  const { name, message, field } = facts;
  if (typeof field('syscall') === 'string') return systemMessage(field);
  if (typeof field('codeName') === 'string') return word(field('codeName'));
  if (name === 'ReplyError') return replyMessage(message, field('command'));
  const known = OURS.has(name) || DRIVER.test(name) || SENTENCES.some((pattern) => pattern.test(message));
  return known ? redactText(message) : null;
}

/** Node's errors name what was called and where; the rest of their words repeats it, or a file's path. */
function systemMessage(field: ErrorFacts['field']): string {
  const host = word(field('address')) ?? word(field('hostname'));
  const port = field('port');
  const place = host === null ? '' : ` ${host}${typeof port === 'number' ? `:${port}` : ''}`;
  return `${word(field('syscall')) ?? 'a call'} ${word(field('code')) ?? 'failed'}${place}`;
}

/** Redis begins with its code ("READONLY"); what follows may repeat arguments. */
function replyMessage(message: string, command: unknown): string | null {
  const code = /^[A-Z]{2,20}(?= |$)/.exec(message)?.[0];
  if (code === undefined) return null;
  const name =
    typeof command === 'object' && command !== null && 'name' in command ? word(command.name) : null;
  return name === null ? code : `${code} on ${name}`;
}

/** A word that can only be a name, a code or an address; null for anything else. */
function word(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? redactText(value) : null;
}

import { fold } from '../language/fold-words';

/** The ends of names that people are sent to; a word behind a full stop is none of them. */
const ENDS =
  'com|net|org|shop|store|io|co|biz|info|online|site|xyz|app|link|click|top|dev|me|ly|example|test|invalid|ru|cn|in|uk|de|fr|es|pt|br|ae|us|eu|tk|to|cc|live|pro|club';
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}-]{2,63}\\.){1,4}(?:${ENDS})(?![\\p{L}\\p{N}])`,
  'gu',
);
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}-]{2,63} ?(?:\\(dot\\)|\\[dot\\]|\\[\\.\\]|\\(\\.\\)| dot | punto | ponto | point ) ?(?:${ENDS})(?![\\p{L}\\p{N}])`,
  'u',
);
const SCHEME =
  /(?<![\p{L}\p{N}])(?:[a-z]{2,12}:\/\/|javascript:|data:[a-z]|tel:|mailto:|sms:)|(?<![:\p{L}\p{N}])\/\/\p{L}/gu;
const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|\[[0-9a-f:]{6,40}\]/u;
const HANDLE = /(?<![\p{L}\p{N}@._-])@[\p{L}\p{N}][\p{L}\p{N}._-]{2,40}|\[at\]|\(at\)/u;
const ACCOUNT =
  /(?<![\p{L}\p{N}])(?:bc1[a-z0-9]{20,60}|0x[0-9a-f]{40}|[a-z]{2}\d{2} ?(?:[a-z0-9]{4} ?){3,7})(?![\p{L}\p{N}])/u;

/**
 * Whether a text sends somebody out of the shop in a way that is no plain link: a bare name, one that is spelled out, a
 * number of the net, a handle, an account. `hosts` are the shop's own.
 */
export function reachesOutside(text: string, hosts: ReadonlySet<string>): boolean {
  const folded = fold(text);
  const links = [...folded.matchAll(/https?:\/\/([^\s/<>()?#]{1,253})/gu)];
  if (links.some(([, host = '']) => !hosts.has(host))) return true;
  const bare = folded.replace(/https?:\/\/\S{1,500}/gu, ' ');
  if ([...bare.matchAll(NAME)].some(([name]) => !hosts.has(name))) return true;
  return (
    [SPELLED, ADDRESS, HANDLE, ACCOUNT].some((pattern) => pattern.test(bare)) || bare.search(SCHEME) >= 0
  );
}

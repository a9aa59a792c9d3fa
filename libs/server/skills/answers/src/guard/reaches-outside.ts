import { normalizedText } from '@feelori/contracts';
import { boundedText } from '../language/bounded-text';
import { fold } from '../language/fold-words';

/**
 * A name with any ending, of the two thousand there are. Small letters stand right behind its last dot, where a new
 * sentence begins with a capital: so it is read before letters are folded.
 */
const NAME =
  /(?<![\p{L}\p{N}@._-])(?:(?=[\p{N}-]{0,62}\p{L})[\p{L}\p{M}\p{N}-]{2,63}\.){1,4}(?!\p{Lu})[\p{L}\p{M}]{2,24}(?![\p{L}\p{M}\p{N}])/gu;
/** The ends that follow a dot which is spelled out, or that stands apart: others are words too. */
const ENDS =
  'com|net|org|shop|store|io|co|biz|info|online|site|xyz|app|link|click|top|dev|me|ly|gg|gl|ai|vip|sale|example|test|invalid|ru|cn|in|uk|de|fr|es|pt|br|ae|us|eu|tk|to|cc|live|pro|club|कॉम|इन|كوم|نت|рф';
const DOT = 'dot|punto|ponto|point|डॉट|नुक्ता|نقطة|نقطه|دوت';
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}-])[\\p{L}\\p{M}\\p{N}-]{2,63} ?(?:[([{<](?:${DOT}|\\.)[)\\]}>]|-(?:${DOT})-| (?:${DOT}) | ?[·•] ?| \\. ?) ?(?:${ENDS})(?![\\p{L}\\p{M}\\p{N}])`,
  'u',
);
/** A number of the net with less than four parts, and where on it: "127.1/pay". */
const SHORT_ADDRESS = /(?<![\d.,])\d{1,3}(?:\.\d{1,3}){1,2}\/\p{L}/u;
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
  if (names(text).some((name) => !hosts.has(name))) return true;
  return (
    [SPELLED, ADDRESS, SHORT_ADDRESS, HANDLE, ACCOUNT].some((pattern) => pattern.test(bare)) ||
    bare.search(SCHEME) >= 0
  );
}

/** The bare names of a text, in small letters. Wide letters and the dots of other scripts are the same to a browser. */
function names(text: string): string[] {
  const plain = normalizedText(boundedText(text), 'NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/。/gu, '.')
    .replace(/https?:\/\/\S{1,500}/giu, ' ');
  return [...plain.matchAll(NAME)].map(([name]) => name.toLowerCase());
}

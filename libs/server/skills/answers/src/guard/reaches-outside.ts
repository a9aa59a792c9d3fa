import { normalizedText } from '@feelori/contracts';
import { boundedText } from '../language/bounded-text';
import { fold } from '../language/fold-words';

const TOKEN = /[\p{L}\p{M}\p{N}@._-]+/gu;
/** "boss@shop": an address of something that is no mail. */
const NO_HOST = /^[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}_-]{2,63}$/u;
/** So many parts of a name are looked at. */
const MOST_LABELS = 8;
const HAS_LETTER = /\p{L}/u;
/** With any ending, of the two thousand there are; a capital behind the last dot begins a new sentence. */
const ENDING = /^(?!\p{Lu})[\p{L}\p{M}]{2,24}$/u;
/** The ends that follow a dot which is spelled out, or that stands apart: others are words too. */
const ENDS =
  'com|net|org|shop|store|io|co|biz|info|online|site|xyz|app|link|click|top|dev|me|ly|gg|gl|ai|vip|sale|example|test|invalid|ru|cn|in|uk|de|fr|es|pt|br|ae|us|eu|tk|to|cc|live|pro|club|कॉम|इन|كوم|نت|рф';
const DOT = 'dot|punto|ponto|point|डॉट|नुक्ता|نقطة|نقطه|دوت';
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}-])[\\p{L}\\p{M}\\p{N}-]{2,63} ?(?:[([{<](?:${DOT}|\\.)[)\\]}>]|-(?:${DOT})-| (?:${DOT}) | ?[·•] ?| ?\\\\\\. ?| \\. ?) ?(?:${ENDS})(?![\\p{L}\\p{M}\\p{N}])`,
  'u',
);
/** A number of the net with less than four parts, and where on it: "127.1/pay". */
const SHORT_ADDRESS = /(?<![\d.,])\d{1,3}(?:\.\d{1,3}){1,2}\/\p{L}/u;
/** "m.me/shop" */
const SHORT_LINK = /(?<![\p{L}\p{N}.])[\p{L}\p{N}]\.\p{L}{2,3}\/[\p{L}\p{N}]/u;
/** An ending that stands apart in small letters, where a sentence would begin with a capital. */
const LOOSE = /[\p{L}\p{N}]{2}\. (?:com|net|org|shop|store|xyz|info|io)(?![\p{L}\p{M}])(?! [a-z])/u;
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
    [SPELLED, ADDRESS, SHORT_ADDRESS, SHORT_LINK, HANDLE, ACCOUNT].some((pattern) => pattern.test(bare)) ||
    LOOSE.test(text) ||
    bare.search(SCHEME) >= 0
  );
}

/**
 * The bare names of a text, in small letters. Wide letters and the dots of other scripts are the same to a browser. It
 * is read before letters are folded, since a capital tells the beginning of a sentence. Addresses of mail are judged as
 * contacts.
 */
function names(text: string): string[] {
  const plain = normalizedText(boundedText(text), 'NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/。/gu, '.')
    .replace(/https?:\/\/\S{1,500}/giu, ' ');
  return (plain.match(TOKEN) ?? []).flatMap((token) =>
    token.includes('@') ? (NO_HOST.test(token) ? token : []) : (nameOf(token) ?? []),
  );
}

function nameOf(token: string): string | null {
  const labels = token.split('.').slice(0, MOST_LABELS);
  const end = labels.findLastIndex(
    (label, at) => at > 0 && ENDING.test(label) && isLabel(labels[at - 1] ?? ''),
  );
  return end < 1
    ? null
    : labels
        .slice(0, end + 1)
        .join('.')
        .toLowerCase();
}

function isLabel(label: string): boolean {
  return HAS_LETTER.test(label) && (label.length > 1 || !/[a-z]/iu.test(label));
}

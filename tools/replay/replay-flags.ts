import { parseArgs } from 'node:util';

/** What is replayed, and against what. */
export interface ReplayFlags {
  /** A folder that an earlier replay wrote, a database's address without a password, or a variable that holds one. */
  from: string | null;
  conversations: number;
  /** Only turns of this long ago or later. */
  sinceMs: number;
  /** `name=value`, in the order they were given. */
  changes: readonly string[];
  /** Shopify's exports that the simulated shop is made from; null for the demo shop. */
  shop: string | null;
  /** Whether models are asked for real: null where that follows from the keys of the environment. */
  realModels: boolean | null;
  /** Of a hundred turns so many may be at high risk; null where that fails nothing. */
  mostRisk: number | null;
  /** What the models may cost in the whole run, in US dollars. */
  mostDollars: number;
  /** The folder of the report; null for one under `.data/replays`. */
  to: string | null;
  atOnce: number;
  /** Prints what models are told, and nothing else. */
  printPrompt: boolean;
}

export const REPLAY_HELP = `npm run replay -- [--from DIR|MONGODB_URI] [--conversations 20] [--since 7d] --with NAME=VALUE …

Plays stored conversations again, redacted, as things are and with what --with changes; both with a simulated WhatsApp and a
simulated shop, in a product of their own. The database is only read.

  --from X           a folder that an earlier replay wrote, or the name of the variable with the database's address
                     (without it: MONGODB_URI of the environment, of .env, or of the product that runs here)
  --conversations N  the newest ones, 500 at most        --since 7d     minutes m, hours h, days d, weeks w
  --with prompt=FILE                                     what models are told (--print-prompt prints what they are told now)
  --with models.order=openai/gpt-6-luna,gemini/…         who answers; @0.10/0.50 behind a name sets its price
  --with flags.NAME=on|off                               a feature flag
  --with NAME=VALUE                                      any setting that bears on answers, such as shop.products_as=list
  --shop FOLDER      Shopify's exports of the shop that is simulated (products_export.csv)
  --models real|simulated   without it: real where a key is in the environment
  --most-risk 5      ends with 3 where more than 5 of 100 turns are at high risk
  --most-dollars 5   what models may cost before no further conversation is begun
  --to DIR  --at-once 8`;

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const LONGEST_MS = 400 * 86_400_000;
const MOST_CONVERSATIONS = 500;

/** Reads the words behind `npm run replay --`; throws with the name of what is wrong. */
export function replayFlags(args: readonly string[]): ReplayFlags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      conversations: { type: 'string', default: '20' },
      since: { type: 'string', default: '7d' },
      with: { type: 'string', multiple: true, default: [] },
      shop: { type: 'string' },
      models: { type: 'string' },
      'most-risk': { type: 'string' },
      'most-dollars': { type: 'string', default: '5' },
      to: { type: 'string' },
      'at-once': { type: 'string', default: '8' },
      'print-prompt': { type: 'boolean', default: false },
    },
  });
  return {
    from: values.from ?? null,
    conversations: numberIn('--conversations', values.conversations, 1, MOST_CONVERSATIONS, true),
    sinceMs: sinceIn(values.since),
    changes: values.with,
    shop: values.shop ?? null,
    realModels: realIn(values.models),
    mostRisk:
      values['most-risk'] === undefined ? null : numberIn('--most-risk', values['most-risk'], 0, 100, false),
    mostDollars: numberIn('--most-dollars', values['most-dollars'], 0.01, 1_000, false),
    to: values.to ?? null,
    atOnce: numberIn('--at-once', values['at-once'], 1, 32, true),
    printPrompt: values['print-prompt'],
  };
}

function sinceIn(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,5})([mhdw])$/.exec(text) ?? [];
  const ms = Number(count) * (UNITS[unit] ?? 0);
  if (ms > 0 && ms <= LONGEST_MS) return ms;
  throw new Error(`--since ${text}: how long ago, as in 12h or 7d, 400 days at most`);
}

function realIn(text: string | undefined): boolean | null {
  if (text === undefined) return null;
  if (text === 'real' || text === 'simulated') return text === 'real';
  throw new Error(`--models ${text}: real or simulated`);
}

function numberIn(flag: string, text: string, least: number, most: number, whole: boolean): number {
  const value = Number(text);
  const fits = text.trim() !== '' && value >= least && value <= most && (!whole || Number.isInteger(value));
  if (fits) return value;
  throw new Error(`${flag} ${text}: a ${whole ? 'whole ' : ''}number from ${least} to ${most}`);
}

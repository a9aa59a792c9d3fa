import { parseFlags } from '../up/flags.mjs';
import { Remedy } from '../up/remedy.mjs';
import { type Role, ROLES } from './kill-plan.ts';

export interface ChaosFlags {
  help: boolean;
  roles: Role[];
  kills: number;
  messages: number;
  seed: number;
  /** A fault made on purpose, to see that the run finds it. */
  mutant: 'swallow-webhook' | null;
}

export const CHAOS_HELP = `npm run chaos [-- options]   kills the product's processes while customers write, and judges what came of it
npm run chaos -- takeovers [--count N] [--seed N]   people take over at random moments of an answer

  --roles LIST      what is killed, of ${ROLES.join(',')} (default: all)
  --kills N         how many kills, 0 to 1000 (default 10)
  --messages N      how many messages customers write, 1 to 100000 (default 300)
  --seed N          where the plan of kills and messages begins, 0 to 4294967295 (default: by chance)
  --mutant swallow-webhook
                    acknowledges one message without giving it to the API: the run must fail
  --help            this text

The last line of the output is one line of JSON. The exit code is 1 when a message was lost, answered twice or out of
order, when a webhook was answered with anything but 200 or 503, or when it took over 15 s to go on.
`;

/** Reads the arguments. Throws a Remedy that says what is wrong with them. */
export function chaosFlags(args: readonly string[], chance: () => number = Math.random): ChaosFlags {
  const words = [...args];
  const flags = parseFlags(words, {
    switches: ['help'],
    values: ['roles', 'kills', 'messages', 'seed', 'mutant'],
  }) as Partial<Record<string, string>>;
  const { mutant } = flags;
  if (mutant !== undefined && mutant !== 'swallow-webhook') {
    throw new Remedy(`There is no mutant "${mutant}": there is swallow-webhook.`);
  }
  return {
    help: flags['help'] !== undefined,
    roles: rolesOf(flags['roles'] ?? ROLES.join()),
    kills: wholeNumber('kills', flags['kills'] ?? '10', 0, 1_000),
    messages: wholeNumber('messages', flags['messages'] ?? '300', 1, 100_000),
    seed: seedOf(flags, chance),
    mutant: mutant ?? null,
  };
}

/** What `npm run chaos -- takeovers` was told. Throws a Remedy that says what is wrong with it. */
export function takeoverFlags(
  args: readonly string[],
  chance: () => number = Math.random,
): { count: number; seed: number } {
  const flags = parseFlags([...args], { switches: [], values: ['count', 'seed'] }) as Partial<
    Record<string, string>
  >;
  return { count: wholeNumber('count', flags['count'] ?? '1000', 1, 1_000), seed: seedOf(flags, chance) };
}

function seedOf(flags: Partial<Record<string, string>>, chance: () => number): number {
  return wholeNumber('seed', flags['seed'] ?? String(Math.floor(chance() * 1_000_000)), 0, 4_294_967_295);
}

function rolesOf(list: string): Role[] {
  const named = list.split(',').map((name) => name.trim());
  const unknown = named.find((name) => !ROLES.some((role) => role === name));
  if (unknown !== undefined) {
    throw new Remedy(`--roles: there is no "${unknown}"; use some of ${ROLES.join(', ')}, parted by commas.`);
  }
  return ROLES.filter((role) => named.includes(role));
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : -1;
  if (value < least || value > most) {
    throw new Remedy(`--${name}: "${text}" is not a whole number from ${least} to ${most}.`);
  }
  return value;
}

/** The processes that can be killed, in the order in which they are started. */
export const ROLES = ['mongodb', 'redis', 'api', 'worker'] as const;
export type Role = (typeof ROLES)[number];

export interface Kill {
  role: Role;
  /** Milliseconds after the first message. */
  atMs: number;
  /** How long it stays down before it is started again; 0 = started at once. */
  downMs: number;
}

/** A store that dies is sometimes gone for a while: this share of them, for so many milliseconds. */
const LEFT_DOWN = { share: 0.4, fromMs: 1_000, toMs: 5_000 };

/**
 * When which process is killed: `kills` moments spread at random over `spanMs`, in order. Every role is hit at least
 * once when there are kills enough, and the same numbers from `random` give the same plan.
 */
export function killPlan(options: {
  roles: readonly Role[];
  kills: number;
  spanMs: number;
  random: () => number;
}): Kill[] {
  const { roles, kills, spanMs, random } = options;
  const below = (limit: number): number => Math.floor(random() * limit);
  const victims = Array.from(
    { length: kills },
    (_, at) => roles[at < roles.length ? at : below(roles.length)],
  );
  for (let at = victims.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [victims[at], victims[other]] = [victims[other], victims[at]];
  }
  const moments = victims.map(() => Math.round(random() * spanMs)).sort((a, b) => a - b);
  return victims.flatMap((role, at) => {
    if (role === undefined) return [];
    return [{ role, atMs: moments[at] ?? 0, downMs: downTime(role, random) }];
  });
}

function downTime(role: Role, random: () => number): number {
  const [chance, length] = [random(), random()];
  const isStore = role === 'mongodb' || role === 'redis';
  if (!isStore || chance >= LEFT_DOWN.share) return 0;
  return Math.round(LEFT_DOWN.fromMs + length * (LEFT_DOWN.toMs - LEFT_DOWN.fromMs));
}

import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { garbage, throttled, unavailable } from './fault-answers';
import { quotaAnswer } from './fault-quotas';
import { bodyOfStatus } from './fault-statuses';
import type { Random } from './random';

/** The systems we stand in for. */
export const UPSTREAMS = ['whatsapp', 'shopify', 'gemini', 'openai'] as const;
export type Upstream = (typeof UPSTREAMS)[number];

/** How an upstream misbehaves. The `accept_then_…` modes are left to WhatsApp's sends, and Shopify's mutations. */
export const FAULT_MODES = [
  'none',
  'down',
  'slow',
  '429',
  'garbage',
  'status',
  'accept_then_reset',
  'accept_then_hang',
] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

/** The forms of faults. `down`: 503 (default) or reset. `garbage`: html (502, default) or truncated (200, half a JSON). */
// `429`: rate (default), and what some vendors have besides, quota and slow_down.
export const FAULT_VARIANTS = ['503', 'reset', 'html', 'truncated', 'rate', 'quota', 'slow_down'] as const;
export type FaultVariant = (typeof FAULT_VARIANTS)[number];

/** The fault of one upstream, as set by a test or on the phone page. */
export interface Fault {
  mode: FaultMode;
  /** Share of calls that fail, in percent. Default 100. */
  percentage: number;
  /** Failing calls left before the fault ends by itself; null = until cleared. */
  times: number | null;
  /** Delay of `slow`, milliseconds. Default 15,000. */
  delay_ms: number;
  variant: FaultVariant;
  /** HTTP status of mode `status`. Default 500. */
  status: number;
}

/** Which forms a mode has. */
const VARIANTS_OF: Partial<Record<FaultMode, readonly FaultVariant[]>> = {
  down: ['reset'],
  garbage: ['html', 'truncated'],
  '429': ['rate', 'quota', 'slow_down'],
};

/** What is wrong with a fault that would not do what it says; null when nothing is. */
export function faultMistake({ mode = 'none', variant }: Partial<Fault>): string | null {
  // `503` is what a fault that is read and sent back holds, whatever its mode is.
  if (variant === undefined || variant === '503') return null;
  return VARIANTS_OF[mode]?.includes(variant) === true ? null : `there is no variant ${variant} of ${mode}`;
}

const NO_FAULT: Fault = {
  mode: 'none',
  percentage: 100,
  times: null,
  delay_ms: 15_000,
  variant: '503',
  status: 500,
};

/** The faults, at most one for each upstream. */
export class Faults {
  private readonly switches = new Map<Upstream, Fault>();

  constructor(private readonly random: Random) {}

  /** The fault of an upstream (mode `none` when there is none). */
  get(upstream: Upstream): Fault {
    return { ...(this.switches.get(upstream) ?? NO_FAULT) };
  }

  /** The faults of all upstreams. */
  all(): Record<Upstream, Fault> {
    const entries = UPSTREAMS.map((upstream) => [upstream, this.get(upstream)] as const);
    return Object.fromEntries(entries) as Record<Upstream, Fault>;
  }

  /** Sets the fault of an upstream; what is left out takes its default. */
  set(upstream: Upstream, fault: Partial<Fault>): void {
    const variant = fault.variant ?? (fault.mode === 'garbage' ? 'html' : '503');
    this.switches.set(upstream, { ...NO_FAULT, ...fault, variant });
  }

  /** Ends every fault. */
  reset(): void {
    this.switches.clear();
  }

  /** The fault that this call meets, counted against `times`; null when the call goes through. */
  next(upstream: Upstream): Fault | null {
    const fault = this.switches.get(upstream);
    if (!fault || fault.mode === 'none' || !this.random.chance(fault.percentage)) return null;
    if (fault.times !== null) {
      fault.times -= 1;
      if (fault.times <= 0) this.switches.delete(upstream);
    }
    return { ...fault };
  }

  /**
   * Applies the upstream's fault, if any, to this call. True = already answered (or cut), the handler must return.
   * `slow` waits here and lets the call go on; the `accept_then_…` modes are left to the send handler (see `next`).
   */
  async apply(upstream: Upstream, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const mode = this.switches.get(upstream)?.mode;
    if (!mode || mode.startsWith('accept_')) return false;
    const fault = this.next(upstream);
    return fault ? applyFault(fault, upstream, request, reply) : false;
  }
}

async function applyFault(
  fault: Fault,
  upstream: Upstream,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  switch (fault.mode) {
    case 'slow':
      await delay(fault.delay_ms, undefined, { ref: false });
      return request.raw.socket.destroyed;
    case 'down':
      if (fault.variant === 'reset') cutConnection(request, reply);
      else await unavailable(upstream, reply);
      return true;
    case '429':
      await tooMany(fault.variant, upstream, reply);
      return true;
    case 'status':
      await reply.code(fault.status).send(bodyOfStatus(upstream, fault.status));
      return true;
    case 'garbage':
      await garbage(fault.variant === 'truncated', reply);
      return true;
    default:
      return false;
  }
}

async function tooMany(variant: FaultVariant, upstream: Upstream, reply: FastifyReply): Promise<void> {
  const special = variant === 'quota' || variant === 'slow_down';
  if (special && (await quotaAnswer(upstream, variant, reply))) return;
  await throttled(upstream, reply);
}

/** Drops the TCP connection without an answer, as a crashed peer or a middlebox would. */
export function cutConnection(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  request.raw.socket.resetAndDestroy();
}

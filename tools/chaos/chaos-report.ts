import { type AcceptedSend, echoedTexts, type Verdict } from './judge.ts';
import type { Role } from './kill-plan.ts';
import { apiEndsOf, recoveryTimes, type Seen } from './recovery-times.ts';
import { countOutcomes, unexpectedCodes, type WebhookAnswer } from './webhook-answers.ts';
import type { Taken } from './webhook-relay.ts';

/** What a run is reported from; times in milliseconds. */
export interface ChaosFacts {
  seed: number;
  messages: number;
  kills: number;
  verdict: Verdict;
  accepted: readonly AcceptedSend[];
  answers: readonly WebhookAnswer[];
  taken: readonly Taken[];
  /** How many messages were acknowledged. */
  takenCount: number;
  targets: readonly { role: Role; kills: number; selfExits: readonly string[] }[];
  seen: readonly Seen[];
  endAt: number;
  tookMs: number;
}

/** The line of JSON that a run ends with. */
export interface ChaosReport {
  /** Messages that were acknowledged and never answered. */
  lost: number;
  /** Messages that were answered more than once. */
  duplicates: number;
  /** Customers whose answers came in another order than their messages. */
  out_of_order: number;
  /** What came of each webhook that was posted, retries included. */
  codes: Record<string, number>;
  /** The longest time from when stores and API answered again until a webhook was taken; milliseconds. */
  back_ms_max: number;
  seed: number;
  /** The longest time from when all answered again until a reply was accepted; milliseconds. */
  worker_back_ms_max: number;
  /** Messages that were asked for, and those that were never acknowledged or not even written. */
  messages: number;
  not_taken: number;
  /** Kills that were asked for, and those that were made, by role. */
  kills_asked: number;
  kills: Record<string, number>;
  /** Ends of a process that nobody killed. */
  self_exits: number;
  /** Accepted sends that answer no message by repeating it. */
  other_replies: number;
  duration_s: number;
}

/** How long the product may take to take webhooks, and to reply, once everything answers again. */
const BACK_MS = 15_000;

/** Puts the facts of a run together. */
export function chaosReport(facts: ChaosFacts): ChaosReport {
  const { verdict, accepted, answers, targets, seen, endAt } = facts;
  const times = recoveryTimes([...seen, ...webhooksSeen(facts), ...repliesSeen(accepted)], endAt);
  return {
    lost: verdict.lost.length,
    duplicates: verdict.twice.length,
    out_of_order: verdict.outOfOrder.length,
    codes: countOutcomes(answers, apiEndsOf(seen)),
    back_ms_max: times.backMs,
    seed: facts.seed,
    worker_back_ms_max: times.workerBackMs,
    messages: facts.messages,
    not_taken: facts.messages - facts.takenCount,
    kills_asked: facts.kills,
    kills: Object.fromEntries(targets.map(({ role, kills }) => [role, kills])),
    self_exits: targets.reduce((sum, { selfExits }) => sum + selfExits.length, 0),
    other_replies: accepted.filter((send) => echoedTexts(send).length === 0).length,
    duration_s: Math.round(facts.tookMs / 1_000),
  };
}

function webhooksSeen({ answers, taken }: ChaosFacts): Seen[] {
  const refused = answers.filter(({ outcome }) => outcome !== 200);
  return [
    ...taken.map(({ at, texts }): Seen => ({ kind: 'taken', message: texts.length > 0, at })),
    ...refused.map(({ at }): Seen => ({ kind: 'refused', at })),
  ];
}

function repliesSeen(accepted: readonly AcceptedSend[]): Seen[] {
  return accepted.map(({ at }): Seen => ({ kind: 'reply', at }));
}

/** Why a run counts as failed, one sentence each; none when all is well. */
export function failuresOf(report: ChaosReport): string[] {
  const killed = Object.values(report.kills).reduce((sum, kills) => sum + kills, 0);
  const wrong = unexpectedCodes(report.codes);
  const checks: [boolean, string][] = [
    [report.lost > 0, `${report.lost} acknowledged messages were never answered`],
    [report.duplicates > 0, `${report.duplicates} messages were answered more than once`],
    [report.out_of_order > 0, `${report.out_of_order} customers were answered out of order`],
    [report.not_taken > 0, `${report.not_taken} of ${report.messages} messages were never taken`],
    [wrong.length > 0, `webhooks ended in ${wrong.join(', ')}`],
    [report.back_ms_max > BACK_MS, `webhooks were taken again only after ${report.back_ms_max} ms`],
    [
      report.worker_back_ms_max > BACK_MS,
      `replies went out again only after ${report.worker_back_ms_max} ms`,
    ],
    [killed < report.kills_asked, `only ${killed} of ${report.kills_asked} kills were made`],
  ];
  return checks.flatMap(([failed, why]) => (failed ? [why] : []));
}

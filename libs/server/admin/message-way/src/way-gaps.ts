import type { WayGap, WayStage, WayStep } from '@feelori/contracts';
import { between } from './way-fact';
import type { WaySources } from './way-sources';

/** A customer is quiet after some seconds at most; what waits for longer waits for something else. */
const QUIET_MS = 10_000;
/** Shorter ones nobody asks about. */
const SHORT_MS = 1_000;

/** What a person would ask about between the stations, each with the reason as far as it is stored. Pure. */
export function wayGaps(sources: WaySources, steps: readonly WayStep[]): WayGap[] {
  const gap = (stage: WayStage, ms: number | null, why: string): WayGap => {
    const at = steps.findIndex((step) => step.stage === stage);
    return { before: at < 0 ? steps.length : at, ms, why };
  };
  return [
    ...untilTurn(sources, gap),
    ...inTurn(sources, gap),
    ...untilSend(sources, gap),
    ...afterSend(sources, gap),
  ];
}

type Gap = (stage: WayStage, ms: number | null, why: string) => WayGap;

function untilTurn({ rows, turn, turnUnderWay }: WaySources, gap: Gap): WayGap[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  if (turn === null) {
    if (turnUnderWay) return [gap('turn', null, 'A turn has it in hand right now.')];
    if (last.state === 'dead') return [gap('turn', null, 'It could not be handled; Operations shows why.')];
    return last.state === 'received' ? [gap('turn', null, 'No turn has taken it yet.')] : [];
  }
  const ms = between(last.receivedAt, turn.takenAt) ?? 0;
  if (ms < SHORT_MS) return [];
  const why =
    ms <= QUIET_MS
      ? 'The assistant waits until the customer is quiet, so that several messages get one answer.'
      : 'It waited longer than customers take to be quiet: why nobody took it sooner is not recorded.';
  return [gap('turn', ms, why)];
}

function inTurn({ turn }: WaySources, gap: Gap): WayGap[] {
  if (turn === null || turn.decision === 'silent') return [];
  if (turn.making === undefined) {
    return [gap('decision', null, 'How the answer was made was not kept yet when this turn ended.')];
  }
  if (turn.making !== null) {
    const ms = between(turn.takenAt, turn.making.beganAt) ?? 0;
    return ms < SHORT_MS || turn.attempts < 2
      ? []
      : [gap('decision', ms, 'Earlier tries of this turn broke off; only the last one is recorded.')];
  }
  return turn.answeredBy === 'rules' || turn.decision === 'gave_up'
    ? [gap('decision', null, 'A fixed answer: nothing was looked up and no model was asked.')]
    : [
        gap(
          'decision',
          null,
          'A worker stopped right after the answer was written: how it was made is lost.',
        ),
      ];
}

function untilSend({ entry }: WaySources, gap: Gap): WayGap[] {
  if (entry === null || entry.app !== undefined) return [];
  const begun = entry.parts.flatMap(({ sendingAt }) => (sendingAt === null ? [] : [sendingAt]));
  if (begun.length === 0) {
    if (entry.stage === 'draft') return [gap('send', null, 'It is a draft: a person has to release it.')];
    if (entry.cancelReason !== null) {
      return [gap('send', null, 'It was taken back before it went out; when is not recorded.')];
    }
    return entry.parts.length === 0 ? [] : [gap('send', null, 'It waits to be sent.')];
  }
  const first = begun.reduce((a, b) => (a < b ? a : b));
  const ms = between(entry.release?.at ?? entry.writtenAt, first) ?? 0;
  return ms < SHORT_MS
    ? []
    : [gap('send', ms, 'It waited to be sent: for WhatsApp’s pace, or for what stood before it.')];
}

function afterSend({ entry, statuses }: WaySources, gap: Gap): WayGap[] {
  const sent = entry?.parts.filter(({ wamid, state }) => wamid !== null && state !== 'failed') ?? [];
  const silent = sent.filter(({ wamid }) => !statuses.some((status) => status.wamid === wamid));
  return silent.length === 0
    ? []
    : [gap('status', null, 'WhatsApp has told nothing of what became of it since.')];
}

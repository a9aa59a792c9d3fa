import { saidWords } from '@feelori/records/outbox';
import { guardTitle } from './making-steps';
import { noticeWords } from './notice-words';
import { cancelWords, handoverWords, silenceWords, ungroundedWords } from './reason-words';
import { lengthWords } from './way-fact';
import type { WaySources } from './way-sources';

/** Why this was said, or nothing was, and from which facts: plain sentences, of what is stored alone. Pure. */
export function explanation(sources: WaySources): string[] {
  const { entry, turn } = sources;
  if (turn === null) return entry === null ? unanswered(sources) : saidByOthers(sources);
  const answer = turn.decision === 'silent' ? [silenceWords(turn.reason)] : answered(sources);
  return [together(sources), ...answer, ...handover(sources), ...outcome(sources)].filter(
    (one) => one !== '',
  );
}

function unanswered({ rows, turnUnderWay }: WaySources): string[] {
  if (turnUnderWay) return ['The assistant is answering this right now.'];
  const state = rows.at(-1)?.state;
  if (state === 'dead') return ['This could not be handled, so nobody was answered. Operations shows why.'];
  return state === 'received'
    ? ['Nothing was said yet: no turn has taken this message.']
    : ['Nothing is recorded of an answer to this message.'];
}

function saidByOthers(sources: WaySources): string[] {
  const { entry, names } = sources;
  if (entry === null) return [];
  const name = entry.author === null ? null : names.get(entry.author);
  return [
    SPEAKERS[entry.app ? 'app' : entry.origin].replace('{name}', name ? ` (${name})` : ''),
    ...(entry.origin === 'notice' ? [noticeWords(entry._id) ?? []].flat() : []),
    ...outcome(sources),
  ];
}

const SPEAKERS = {
  app: 'A person of the shop wrote this in the WhatsApp Business app; the assistant had no part in it.',
  person: 'A person of the shop{name} wrote this in the console; the assistant had no part in it.',
  notice:
    'This is a notice of the shop, sent because of something that happened there; no question led to it.',
  campaign: 'This belongs to a campaign; no question led to it.',
  assistant: 'The assistant said this; the record of its turn is not there any more.',
} as const;

function together({ turn, rows }: WaySources): string {
  const asked = Math.max(rows.length, turn?.inboundIds.length ?? 0);
  return asked > 1 ? `The customer wrote ${asked} messages in a row; they were taken as one question.` : '';
}

function answered({ turn }: WaySources): string[] {
  if (turn === null) return [];
  const { answeredBy, model, making, tools } = turn;
  const by = answeredBy === 'gemini' ? 'Gemini' : answeredBy === 'openai' ? 'OpenAI' : null;
  const who =
    by === null
      ? 'The rules answered, without a model.'
      : `${by}${model === null ? '' : ` (${model})`} wrote the answer.`;
  const failed = (making?.steps ?? []).filter(({ ended }) => !WORKED.includes(ended));
  const names = [...new Set(failed.map(({ provider }) => (provider === 'openai' ? 'OpenAI' : 'Gemini')))];
  return [
    ...(names.length > 0 ? [`${names.join(' and ')} was asked and did not answer.`] : []),
    who,
    facts(tools),
    ...guards(turn.making ?? null),
  ];
}

const WORKED = ['recognized', 'final', 'tools', 'length'];

function facts(tools: readonly { name: string; ok: boolean; ms: number }[]): string {
  if (tools.length === 0) {
    return 'Nothing was looked up: no fact of the shop stands in it but the shop’s own texts.';
  }
  const found = tools
    .filter(({ ok }) => ok)
    .map(({ name, ms }) => `${name.replaceAll('_', ' ')} (${lengthWords(ms)})`);
  const lost = tools.filter(({ ok }) => !ok).map(({ name }) => name.replaceAll('_', ' '));
  return [
    ...(found.length > 0 ? [`Its facts come from: ${found.join(', ')}.`] : []),
    ...(lost.length > 0 ? [`Not reached: ${lost.join(', ')}.`] : []),
  ].join(' ');
}

function guards(making: NonNullable<WaySources['turn']>['making'] | null): string[] {
  return (making?.guards ?? []).map(({ guard, did, why }) => {
    const title = guardTitle(guard, did);
    return guard === 'grounding' && why !== null ? `${title}: ${ungroundedWords(why)}.` : `${title}.`;
  });
}

function handover({ turn }: WaySources): string[] {
  const reason = turn?.handoverReason ?? null;
  return reason === null || turn?.decision === 'silent'
    ? []
    : [`A person was asked to come: ${handoverWords(reason)}.`];
}

function outcome({ entry, statuses }: WaySources): string[] {
  if (entry === null) return [];
  if (entry.stage === 'draft') return ['It is a draft: nothing of it goes out until a person releases it.'];
  if (entry.cancelReason !== null && saidWords(entry) === '') {
    return [`Nothing of it went out: ${cancelWords(entry.cancelReason)}.`];
  }
  if (entry.parts.some(({ state }) => state === 'failed' || state === 'dead')) {
    return ['WhatsApp did not take all of it.'];
  }
  if (statuses.some(({ status }) => status === 'read' || status === 'played')) {
    return ['The customer has read it.'];
  }
  if (statuses.some(({ status }) => status === 'delivered')) {
    return ['It has arrived on the customer’s phone.'];
  }
  const waits = entry.parts.some(({ wamid }) => wamid === null);
  return waits ? ['It is on its way out.'] : ['WhatsApp took it.'];
}

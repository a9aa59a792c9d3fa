import type { Mail } from '@feelori/edges/mail';
import type { Alert } from '@feelori/records/alerts';

/** What a mail says of alerts that are told together. Pure. */
export function alertMail(
  { raised, ended }: { raised: readonly Alert[]; ended: readonly Alert[] },
  to: readonly string[],
  consoleUrl: string,
): Mail {
  const worst = raised.find(({ severity }) => severity === 'critical') ?? raised[0];
  const more = raised.length > 1 ? ` (and ${raised.length - 1} more)` : '';
  const subject = worst === undefined ? `Over: ${ended[0]?.summary ?? ''}` : `${worst.summary}${more}`;
  const lines = [
    ...raised.map(({ severity, summary, since }) => `${severity}: ${summary} Since ${since.toISOString()}.`),
    ...ended.map(({ summary, since }) => `Over: ${summary} It held since ${since.toISOString()}.`),
    '',
    `What to do: ${consoleUrl}/operations`,
    ...raised.map(({ alert }) => `docs/runbooks/${alert}.md`),
  ];
  return { to, subject: `[Feelori] ${subject}`, text: lines.join('\n') };
}

import type { AlertSeverity, AlertView, NoMailReason } from '@feelori/contracts';

export const SEVERITY_WORDS: Readonly<Record<AlertSeverity, string>> = {
  critical: 'Now:',
  warning: 'Soon:',
  info: 'Good to know:',
};

export const NO_MAIL_WORDS: Readonly<Record<NoMailReason, string>> = {
  no_server: 'Nobody is mailed: the server has no SMTP_URL.',
  no_address: 'Nobody is mailed: the setting alerts.email_to names no address.',
};

/** Since when it holds, or from when to when it did. */
export function alertTime({ since, endedAt }: Pick<AlertView, 'since' | 'endedAt'>): string {
  const words = (at: string): string =>
    new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return endedAt === null ? `Since ${words(since)}` : `${words(since)} to ${words(endedAt)}`;
}

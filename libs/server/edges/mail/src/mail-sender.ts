import { Injectable } from '@nestjs/common';
import { withDeadline } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { createTransport } from 'nodemailer';

const DEADLINE_MS = 15_000;
const STEP_MS = 8_000;

export interface Mail {
  to: readonly string[];
  subject: string;
  /** Plain words. */
  text: string;
}

/** Gives mail to the server that `SMTP_URL` names; passwords go over TLS, but for a server on this machine. */
@Injectable()
export class MailSender {
  constructor(private readonly settings: Settings) {}

  get isSetUp(): boolean {
    return this.settings.outgoing.mail !== null;
  }

  /** Null when the mail server took it, else what is wrong, in words. Never rejects, and takes fifteen seconds at most. */
  async send({ to, subject, text }: Mail): Promise<string | null> {
    const { mail } = this.settings.outgoing;
    if (mail === null) return 'No mail server is set (SMTP_URL).';
    const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(mail.url).hostname);
    const steps = { connectionTimeout: STEP_MS, greetingTimeout: STEP_MS, socketTimeout: STEP_MS };
    const transport = createTransport({ url: mail.url, ...steps, ...(isHere ? {} : { requireTLS: true }) });
    const safe = { disableFileAccess: true, disableUrlAccess: true };
    try {
      const sent = transport.sendMail({ from: mail.from, to: [...to], subject, text, ...safe });
      await withDeadline(sent, DEADLINE_MS, 'mail server');
      return null;
    } catch (error) {
      return problemWords(error);
    } finally {
      transport.close();
    }
  }
}

/** What mail servers say may name people, so it is not told on. */
function problemWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error && 'responseCode' in error ? ` (${Number(error.responseCode)})` : '';
  if (code === 'EAUTH') return `The mail server does not take this name and password${said}.`;
  if (code === 'EENVELOPE') return `The mail server does not take one of the addresses${said}.`;
  if (code === 'EMESSAGE') return `The mail server does not take the message${said}.`;
  if (code === 'ETLS') return 'The mail server offers no TLS.';
  return 'The mail server could not be reached in time.';
}

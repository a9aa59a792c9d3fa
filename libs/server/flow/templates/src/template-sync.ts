import { Injectable, Logger } from '@nestjs/common';
import { TemplatesRefused, WhatsAppTemplates } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { StateLog } from '@feelori/platform/log';
import { Settings } from '@feelori/platform/settings';
import { type SyncState, Templates, TemplateSyncs } from '@feelori/records/templates';

/** WhatsApp's webhooks tell of changes; this finds those it did not tell of. */
const EVERY_MS = 30 * 60_000;
const AFTER_FAILURE_MS = 60_000;

/** Reads the account's templates from WhatsApp into the records. */
@Injectable()
export class TemplateSync {
  private readonly states = new StateLog(new Logger('Templates'));

  constructor(
    private readonly whatsapp: WhatsAppTemplates,
    private readonly templates: Templates,
    private readonly syncs: TemplateSyncs,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async isDue(): Promise<boolean> {
    return isDue(await this.syncs.of(this.accountId), this.clock.now());
  }

  /** What was listed before stays where WhatsApp does not answer. Rejects when the database fails. */
  async run(signal: AbortSignal): Promise<'synced' | 'failed' | 'not_due'> {
    const seen = await this.syncs.of(this.accountId);
    const began = this.clock.now();
    if (!isDue(seen, began)) return 'not_due';
    const listed = await this.whatsapp.all(signal).catch((error: unknown) => refusalOf(error));
    if (typeof listed === 'string') {
      this.states.bad('the list of templates', listed);
      const dueAt = new Date(this.clock.ms() + AFTER_FAILURE_MS);
      await this.syncs.plan(this.accountId, seen, { dueAt, syncedAt: seen?.syncedAt ?? null });
      return 'failed';
    }
    await this.templates.replaceAll(listed);
    this.states.good('the list of templates');
    const dueAt = new Date(this.clock.ms() + EVERY_MS);
    await this.syncs.plan(this.accountId, seen, { dueAt, syncedAt: began });
    return 'synced';
  }

  private get accountId(): string {
    return this.settings.whatsapp.businessAccountId;
  }
}

function isDue(state: SyncState | null, now: Date): boolean {
  return state === null || state.dueAt <= now;
}

function refusalOf(error: unknown): string {
  if (error instanceof TemplatesRefused) return `code ${error.code}`;
  return error instanceof Error ? error.name : 'unknown';
}

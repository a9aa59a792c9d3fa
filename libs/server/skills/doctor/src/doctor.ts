import { Injectable } from '@nestjs/common';
import type { SetUpReport } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { MachineChecks } from './machine-checks';
import { ModelChecks } from './model-checks';
import { ShopifyChecks } from './shopify-checks';
import { StoreChecks } from './store-checks';
import { TracesCheck } from './traces-check';
import { WhatsAppChecks } from './whatsapp-checks';

/** So long a report is good for whoever looks: pages that many open must not ask others without end. */
const KEPT_MS = 10_000;

/**
 * Checks everything a message needs on its way, against the live services, all beside each other. Each question has a
 * deadline, so a report takes 15 s at most.
 */
@Injectable()
export class Doctor {
  private last: { at: number; report: Promise<SetUpReport> } | null = null;

  constructor(
    private readonly whatsapp: WhatsAppChecks,
    private readonly shopify: ShopifyChecks,
    private readonly models: ModelChecks,
    private readonly stores: StoreChecks,
    private readonly machine: MachineChecks,
    private readonly traces: TracesCheck,
    private readonly clock: Clock,
  ) {}

  /** How all is now, or was a few seconds ago. */
  report(): Promise<SetUpReport> {
    const now = this.clock.monotonicMs();
    if (this.last === null || now - this.last.at > KEPT_MS) this.last = { at: now, report: this.look() };
    return this.last.report;
  }

  private async look(): Promise<SetUpReport> {
    const groups = [this.whatsapp, this.shopify, this.models, this.stores, this.machine, this.traces];
    const checks = await Promise.all(groups.map((group) => group.look()));
    return { checkedAt: this.clock.now().toISOString(), checks: checks.flat() };
  }
}

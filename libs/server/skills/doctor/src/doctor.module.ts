import { Module } from '@nestjs/common';
import { ModelModule } from '@feelori/edges/model';
import { ShopifyModule } from '@feelori/edges/shopify';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { HealthModule } from '@feelori/platform/health';
import { Doctor } from './doctor';
import { MachineChecks } from './machine-checks';
import { ModelChecks } from './model-checks';
import { ShopifyChecks } from './shopify-checks';
import { StoreChecks } from './store-checks';
import { TracesCheck } from './traces-check';
import { WhatsAppChecks } from './whatsapp-checks';

/** Says what is right and what is not with a set-up, and what to do. Writes nothing but the probe of a write. */
@Module({
  imports: [HealthModule, ModelModule, ShopifyModule, WhatsAppModule],
  providers: [Doctor, MachineChecks, ModelChecks, ShopifyChecks, StoreChecks, TracesCheck, WhatsAppChecks],
  exports: [Doctor],
})
export class DoctorModule {}

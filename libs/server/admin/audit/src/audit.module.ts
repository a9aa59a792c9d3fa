import { Module } from '@nestjs/common';
import { AuditModule as AuditRecordsModule } from '@feelori/records/audit';
import { LeasesModule } from '@feelori/records/leases';
import { UsersModule } from '@feelori/records/users';
import { AuditReader } from './audit-reader';
import { AuditWriter } from './audit-writer';
import { AuditController } from './audit.controller';

/** What people changed: moved to its chain, shown, and held against it. */
@Module({
  imports: [AuditRecordsModule, LeasesModule, UsersModule],
  controllers: [AuditController],
  providers: [AuditWriter, AuditReader],
})
export class AuditModule {}

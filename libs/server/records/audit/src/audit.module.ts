import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AuditChain } from './audit-chain';
import { auditRecordSchema } from './audit-record.schema';
import { PendingAudits } from './pending-audits';

@Module({
  imports: [MongooseModule.forFeature([{ name: 'AuditRecord', schema: auditRecordSchema }])],
  providers: [AuditChain, PendingAudits],
  exports: [AuditChain, PendingAudits],
})
export class AuditModule {}

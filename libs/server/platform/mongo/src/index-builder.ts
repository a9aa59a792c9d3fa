import { Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { withDeadline } from '@feelori/platform/resilience';
import type { Connection } from 'mongoose';

const BUILD_MS = 120_000;

/** Builds the indexes every registered schema asks for, once after the first connection. */
@Injectable()
export class IndexBuilder {
  private readonly logger = new Logger('Mongo');
  private done = false;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  async build(): Promise<void> {
    if (this.done) return;
    for (const model of Object.values(this.connection.models)) {
      await withDeadline(model.createIndexes(), BUILD_MS, `database indexes of ${model.collection.name}`);
    }
    this.done = true;
    this.logger.log(`indexes of ${Object.keys(this.connection.models).length} collections are there`);
  }
}

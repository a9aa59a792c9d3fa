import path from 'node:path';
import { appEnvironment } from '../up/app-environment.mjs';
import { secretsOf } from '../up/secrets.mjs';

export interface ProductPorts {
  web: number;
  worker: number;
  simulator: number;
}

/** What `npm start` would give the processes, with secrets of this run (kept in `folder`) and little logging. */
export function productEnvironment(run: {
  root: string;
  folder: string;
  ports: ProductPorts;
  mongodbUri: string;
  redisUrl: string;
  redisPrefix: string;
}): Record<string, string> {
  const { ports, mongodbUri, redisUrl } = run;
  const own = { LOG_LEVEL: 'warn', REDIS_PREFIX: run.redisPrefix, PATH: process.env['PATH'] ?? '' };
  const environment = appEnvironment(own, {
    ports,
    stores: { mongodbUri, redisUrl },
    secrets: secretsOf(run.folder),
    checkout: path.resolve(run.root),
    simulator: true,
  });
  return environment as Record<string, string>;
}

import { WorkerHost } from '@nestjs/bullmq';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOBS } from './job-list';

/** What is wrong with the handlers of the jobs, one sentence each. */
export function handlerProblems(queues: readonly string[]): string[] {
  return Object.values(JOBS).flatMap(({ queue, to }) => {
    const count = queues.filter((one) => one === queue).length;
    return count === 1 ? [] : [`job ${queue} has ${count} handlers; it needs the one of ${to}`];
  });
}

/** Stops the start of a worker in which a job has no handler, or two. */
@Injectable()
export class JobHandlers implements OnApplicationBootstrap {
  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    const queues = this.discovery
      .getProviders()
      .map((provider) => provider.instance as unknown)
      .filter((instance): instance is WorkerHost => instance instanceof WorkerHost)
      .map((host) => host.worker.name);
    const problems = handlerProblems(queues);
    if (problems.length > 0) throw new Error(problems.join('; '));
  }
}

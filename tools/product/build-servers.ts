import path from 'node:path';
import { buildLock } from '../up/build.mjs';
import { withLock } from '../up/lock-file.mjs';
import { node24 } from '../up/node-24.mjs';
import { Remedy } from '../up/remedy.mjs';
import { lastLines, runTool } from '../up/run-tool.mjs';
import type { SupervisorLink } from '../up/supervisor-link.mjs';

const PATIENCE_MS = 600_000;

/** Builds API and simulator as the processes of a run need them. Throws a Remedy with what the build said. */
export async function buildServers(root: string, supervisor: SupervisorLink): Promise<void> {
  await withLock(buildLock, PATIENCE_MS, async () => {
    for (const app of ['api', 'simulator']) {
      const words: [string, ...string[]] = [node24(), path.join(root, 'tools/build-server.mjs'), app];
      const { code, output } = await runTool(supervisor, words);
      if (code !== 0) throw new Remedy(`Building ${app} failed: see below.`, lastLines(output, 40));
    }
  });
}

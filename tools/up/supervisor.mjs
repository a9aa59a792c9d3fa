// The last one standing: it holds the list of the starter's children and ends them when the starter is gone,
// however that happened (kill -9 included). The starter talks to it over stdin: "+<pid>" and "-<pid>" a line.
// The pids are leaders of process groups of their own, so nothing but the starter's children is ever hit.
import { createInterface } from 'node:readline';
import { endGroups, shutdownMs } from './end-groups.mjs';

const groups = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) groups.add(pid);
  else groups.delete(pid);
});
lines.on('close', () => {
  void endGroups([...groups], shutdownMs).then(() => process.exit(0));
});

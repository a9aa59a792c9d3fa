import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SupervisorLink } from '../up/supervisor-link.mjs';
import { answersOk, Child } from './child-process.ts';
import { nginxConfig, type NginxPlace, nginxProgram } from './nginx-config.ts';

/** The machine's nginx with the configuration of docker/nginx; null where there is no nginx. Not started yet. */
export function nginxFront(place: NginxPlace, supervisor: SupervisorLink): Child | null {
  const file = nginxProgram();
  if (file === null) return null;
  mkdirSync(place.folder, { recursive: true });
  const config = path.join(place.folder, 'nginx.conf');
  writeFileSync(config, nginxConfig(place));
  const command = { file, args: ['-p', place.folder, '-c', config], env: {} };
  const ready = (): Promise<boolean> => answersOk(`http://127.0.0.1:${place.port}/nginx-health`);
  return new Child({ name: 'nginx', command, ready, log: path.join(place.folder, 'nginx.log') }, supervisor);
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where nginx runs and what stands behind it. */
export interface NginxPlace {
  root: string;
  /** For its own files, and the log. */
  folder: string;
  port: number;
  /** Addresses of the webs in place of `web-1:8001` and `web-2:8001`. */
  webs: readonly [string, string];
  /** The folder of the built console. */
  consoleFolder: string;
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** The machine's nginx; null where there is none. */
export function nginxProgram(): string | null {
  const places = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx'];
  return places.find((file) => existsSync(file)) ?? null;
}

/** The files of docker/nginx as one whole, with ports and folders of this machine and nothing else changed. */
export function nginxConfig({ root, folder, port, webs, consoleFolder }: NginxPlace): string {
  const read = (file: string): string => readFileSync(path.join(root, 'docker/nginx', file), 'utf8');
  const upstream = read('upstream.conf').replaceAll('web-1:8001', webs[0]).replaceAll('web-2:8001', webs[1]);
  const server = read('console.conf')
    .replaceAll('listen 8080;', `listen 127.0.0.1:${port};`)
    .replaceAll('root /usr/share/nginx/html;', `root ${consoleFolder};`)
    .replaceAll('/dev/stdout', path.join(folder, 'access.log'))
    .replaceAll('/dev/stderr', path.join(folder, 'error.log'));
  // Started by root it would give its workers to a user who may not read these folders.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = TEMPORARY.map((kind) => `${kind}_temp_path ${path.join(folder, kind)};`).join(' ');
  return [
    `${user} daemon off; worker_processes 2; pid ${path.join(folder, 'pid')};`,
    `error_log ${path.join(folder, 'error.log')} warn;`,
    'events { worker_connections 512; }',
    `http { ${temporary}\n${upstream}\n${server}\n}`,
  ].join('\n');
}

import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Makes a certificate for `localhost` that vouches for itself; gives the files, in `folder`. */
export function ownCertificate(folder: string, name = 'own'): { key: string; cert: string } {
  const key = path.join(folder, `${name}-key.pem`);
  const cert = path.join(folder, `${name}-cert.pem`);
  const kind = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', [...kind, ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key, cert };
}

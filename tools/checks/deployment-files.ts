import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

/** A service of a compose file, as far as we look at it. */
export interface ComposeService {
  image?: string;
  environment?: Record<string, string>;
  networks?: string[] | Record<string, { aliases?: string[] } | null>;
  volumes?: string[];
  secrets?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  deploy?: { resources?: { limits?: { cpus?: string; memory?: string } } };
  depends_on?: Record<string, { condition: string }>;
  stop_grace_period?: string;
}
export interface ComposeFile {
  services: Record<string, ComposeService>;
  volumes?: Record<string, unknown>;
  secrets?: Record<string, unknown>;
  networks?: Record<string, unknown>;
}

/** Anything in a manifest; what is not there is undefined all the way down. */
export interface Tree {
  [key: string]: Tree;
}
export interface Manifest {
  file: string;
  kind: string;
  name: string;
  body: Tree;
}

export function composeFile(root: string, name: string): ComposeFile {
  return parse(readFileSync(path.join(root, 'docker', name), 'utf8'), { merge: true }) as ComposeFile;
}

/** Every document of docker/kubernetes. Throws where one is no YAML. */
export function manifests(root: string): Manifest[] {
  const folder = path.join(root, 'docker/kubernetes');
  return readdirSync(folder).flatMap((file) =>
    parseAllDocuments(readFileSync(path.join(folder, file), 'utf8')).map((document) => {
      const [error] = document.errors;
      if (error) throw new Error(`${file}: ${error.message}`);
      const body = document.toJS() as Tree & { kind: string; metadata?: { name: string } };
      return { file, kind: body.kind, name: body.metadata?.name ?? '', body };
    }),
  );
}

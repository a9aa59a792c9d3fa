import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** What a YAML file says, by the file's name without its ending. */
export interface YamlFile {
  name: string;
  content: unknown;
}

/** Every YAML file of a folder; names in order. */
export function readYamlFolder(folder: string): YamlFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readYamlFile(path.join(folder, file)));
}

export function readYamlFile(place: string): YamlFile {
  const file = path.basename(place);
  const text = readFileSync(place, 'utf8');
  try {
    return { name: file.replace(/\.yaml$/, ''), content: parse(text) as unknown };
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : 'no YAML'}`, { cause: error });
  }
}

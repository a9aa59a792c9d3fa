import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** Every YAML file of a folder as what it says, by the file's name without its ending; names in order. */
export function readYamlFolder(folder: string): { name: string; content: unknown }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      try {
        return { name: file.replace(/\.yaml$/, ''), content: parse(text) as unknown };
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : 'no YAML'}`, { cause: error });
      }
    });
}

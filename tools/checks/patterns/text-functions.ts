import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './source-files';

/** An exported function whose first argument is a text. */
export interface TextFunction {
  file: string;
  name: string;
  /** What must be given beside the text is a length each time; null when it is something else. */
  lengths: number | null;
}

/** The exported functions of a file that take a text first. */
export function textFunctionsIn(file: string): TextFunction[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap(({ name, parameters, modifiers }) => {
    const exported = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    const [first, ...others] = parameters;
    if (!exported || name === undefined || first?.type?.kind !== ts.SyntaxKind.StringKeyword) return [];
    const needed = others.filter((one) => !one.questionToken && !one.initializer && !one.dotDotDotToken);
    const lengths = needed.filter(({ type }) => type?.kind === ts.SyntaxKind.NumberKeyword);
    return [{ file, name: name.text, lengths: lengths.length === needed.length ? lengths.length : null }];
  });
}

/** The function itself, to be called with a text; every length it wants is 100. A text it refuses is none of ours. */
export function callOf({ file, name, lengths }: TextFunction): (text: string) => unknown {
  const loaded: Record<string, unknown> = jest.requireActual(path.join(root, file));
  const called = loaded[name] as (...given: unknown[]) => unknown;
  const rest = Array.from({ length: lengths ?? 0 }, () => 100);
  return (text) => called(text, ...rest);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './source-files';

/** A regular expression of our sources, and where it stands. */
export interface SourcePattern {
  file: string;
  line: number;
  pattern: RegExp;
}

/** Where a source calls `new RegExp(…)`. */
export interface BuiltAt {
  file: string;
  line: number;
}

/** Every literal of a file, and every place where a pattern is built from parts. */
export function patternsIn(file: string): { literals: SourcePattern[]; built: BuiltAt[] } {
  const text = readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals: SourcePattern[] = [];
  const built: BuiltAt[] = [];
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      literals.push({ file, line: lineOf(node), pattern: patternOf(node.text) });
    }
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'RegExp') {
      built.push({ file, line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { literals, built };
}

/** Loads a module and keeps every pattern it builds meanwhile, with the line that built it. */
export function patternsBuiltBy(file: string): SourcePattern[] {
  const plain = globalThis.RegExp;
  const kept: SourcePattern[] = [];
  const keep = (pattern: RegExp): RegExp => {
    const caller = new Error().stack
      ?.split('\n')
      .find((line) => /^\s+at /.test(line) && !line.includes(__filename));
    const at = caller?.indexOf(`${file}:`) ?? -1;
    if (caller !== undefined && at >= 0) {
      kept.push({ file, line: Number.parseInt(caller.slice(at + file.length + 1), 10), pattern });
    }
    return pattern;
  };
  globalThis.RegExp = new Proxy(plain, {
    construct: (target, given) => keep(Reflect.construct(target, given)),
  });
  try {
    jest.isolateModules(() => {
      jest.requireActual(path.join(root, file));
    });
  } finally {
    globalThis.RegExp = plain;
  }
  return kept;
}

function patternOf(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

// Compose files and manifests against what their makers publish: Compose's own schema (dclint carries it), and the types
// and validators made from Kubernetes' OpenAPI document. A validator lets a field pass that does not exist, which a server
// refuses; types say nothing of formats: each manifest meets both. `node tools/checks/published-schemas.mjs FOLDER` prints
// what is wrong in a folder made like docker/, a line each.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DCLinter } from 'dclint';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';

/** Where node_modules is seen from. */
const data = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../.data');
/** Kustomize's own, which no server serves. */
const NOT_SERVED = 'Kustomization';
/** Rules of dclint that tell of faults; its others are about the order of lines, quotes and images. */
const FAULTS = new Set([
  'invalid-schema',
  'invalid-yaml',
  'no-duplicate-container-names',
  'no-duplicate-exported-ports',
  'service-container-name-regex',
  'unknown-error',
]);

/** What is wrong with the Compose files and the manifests of a folder made like docker/, a line each. */
export async function schemaProblems(folder) {
  return [...composeProblems(folder), ...(await manifestProblems(path.join(folder, 'kubernetes')))];
}

function composeProblems(folder) {
  const files = readdirSync(folder).filter((file) => /^compose.*\.yml$/.test(file));
  const linter = new DCLinter({ rules: {}, exclude: [], quiet: true, debug: false });
  const results = linter.lintFiles(
    files.map((file) => path.join(folder, file)),
    false,
  );
  return results.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ rule }) => FAULTS.has(rule))
      .map(({ line, message }) => `${path.basename(filePath)}:${line}: ${message}`),
  );
}

async function manifestProblems(folder) {
  const all = readdirSync(folder).flatMap((file) =>
    parseAllDocuments(readFileSync(path.join(folder, file), 'utf8'))
      .map((document) => ({ file, body: document.toJS() }))
      .filter(({ body }) => body.kind !== NOT_SERVED),
  );
  const invalid = await Promise.all(all.map(invalidity));
  return [...invalid.filter(Boolean), ...unknownFields(all)];
}

async function invalidity({ file, body }) {
  try {
    const { [body.kind]: Model } = await import(`kubernetes-models/${body.apiVersion}`);
    new Model(body).validate();
    return null;
  } catch (error) {
    return `${file}: ${body.kind}: ${error.message}`;
  }
}

/** The compiler finds them: a literal may only have fields its type has. */
function unknownFields(all) {
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(path.join(data, 'manifests-'));
  try {
    const files = all.map(({ body }, at) => {
      const file = path.join(folder, `${at}.ts`);
      const literal = JSON.stringify(body, null, 1);
      writeFileSync(
        file,
        `import type { I${body.kind} as Kind } from 'kubernetes-models/${body.apiVersion}';\nexport const it: Kind = ${literal};\n`,
      );
      return file;
    });
    const { NodeNext: module } = ts.ModuleKind;
    const program = ts.createProgram(files, { module, noEmit: true, skipLibCheck: true, types: [] });
    return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const { file: name, body } = all[Number(path.basename(file?.fileName ?? '', '.ts'))] ?? {};
      return `${name}: ${body?.kind}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const problem of await schemaProblems(path.resolve(process.argv[2] ?? 'docker'))) console.log(problem);
}

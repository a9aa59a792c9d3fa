// `npm run schemas`: JSON Schemas of what the admin API answers, made from the types in libs/contracts, for the OpenAPI
// document. With --check it changes nothing and ends with 1 where the committed file no longer fits the types.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { format, resolveConfig } from 'prettier';

const root = path.resolve(import.meta.dirname, '../..');
const target = path.join(root, 'libs/server/platform/gateway/src/answer-schemas.json');

/** The answers by the name of their endpoint, and every type they are made of. */
function schemas() {
  const generator = createGenerator({
    path: path.join(root, 'libs/contracts/src/index.ts'),
    tsconfig: path.join(root, 'tsconfig.base.json'),
    // `npm run typecheck` does it, and better.
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const { EndpointAnswers: all, ...types } = generator.createSchema('EndpointAnswers').definitions;
  const { Problem, ...parts } = generator.createSchema('Problem').definitions;
  // The generator leaves out what is one of several types, so each of those is named here.
  const { SignInAnswer: signIn, ...entered } = generator.createSchema('SignInAnswer').definitions;
  return { answers: { signIn, ...all.properties }, types: { ...parts, ...types, ...entered, Problem } };
}

const text = JSON.stringify(schemas()).replaceAll('#/definitions/', '#/components/schemas/');
const wanted = await format(text, { ...(await resolveConfig(target)), parser: 'json' });

if (!process.argv.includes('--check')) writeFileSync(target, wanted);
else if (readFileSync(target, 'utf8') !== wanted) {
  console.error('The OpenAPI schemas do not fit the contracts any more: run `npm run schemas` and commit.');
  process.exitCode = 1;
}

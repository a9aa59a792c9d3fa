import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const NORMAL_FORM = {
  selector: 'CallExpression[callee.property.name="normalize"][arguments.0.value=/^NF/]',
  message: 'Heaps of marks make this slow beyond all measure: normalizedText of contracts bounds them.',
};

/**
 * Who may import whom (ARCHITECTURE.md, "Layers"); tools/checks/layers.spec.ts proves that a breach fails.
 * Stages of the flow and features of admin and console are missing from their own lists on purpose.
 * Only records hold Mongoose schemas, and only flow/arrival, delivery and conversation talk to WhatsApp.
 */
const layers = {
  contracts: [],
  platform: ['layer:platform', 'layer:contracts'],
  edges: ['layer:platform', 'layer:contracts'],
  jobs: ['layer:platform', 'layer:contracts'],
  records: ['layer:platform', 'layer:contracts'],
  skills: ['layer:skills', 'layer:edges', 'layer:records', 'layer:platform', 'layer:contracts'],
  flow: ['layer:skills', 'leaf:whatsapp', 'layer:records', 'layer:jobs', 'layer:platform', 'layer:contracts'],
  admin: ['layer:records', 'layer:jobs', 'layer:skills', 'layer:platform', 'layer:contracts'],
  testing: ['layer:records', 'layer:jobs', 'layer:platform', 'layer:contracts'],
  app: [
    'layer:flow',
    'layer:admin',
    'layer:skills',
    'layer:edges',
    'layer:records',
    'layer:jobs',
    'layer:platform',
    'layer:contracts',
  ],
  'console-ground': ['layer:console-ground', 'layer:contracts'],
  console: ['layer:console-ground', 'layer:contracts'],
  'console-app': ['layer:console', 'layer:console-ground', 'layer:contracts'],
  simulator: ['layer:contracts'],
  e2e: ['layer:contracts'],
  workspace: ['*'],
};
const mayHoldSchemas = new Set(['records', 'platform', 'testing', 'app', 'workspace']);

const depConstraints = Object.entries(layers).map(([layer, may]) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: may,
  ...(mayHoldSchemas.has(layer) ? {} : { bannedExternalImports: ['mongoose', '@nestjs/mongoose'] }),
}));

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.data/**',
      '.nx/**',
      '.angular/**',
      'tmp/**',
      'tools/checks/layer-breach/**',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    ignores: ['jest.config.ts'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.console.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          // One way of finding the machine's browser, for journeys and measurements.
          allow: ['../../apps/e2e/src/chromium.ts'],
          // Only specs need `testing`, which starts the whole gateway: no cycle of what is shipped.
          ignoredCircularDependencies: [
            ['testing', 'tag:layer:platform'],
            ['testing', 'tag:layer:records'],
            ['testing', 'tag:layer:jobs'],
          ],
          depConstraints,
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@feelori/*/src/*', '@feelori/*/*/src/*'], message: 'Import by alias, never deep.' },
          ],
        },
      ],
      curly: ['error', 'multi-line'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    // A pattern over a text from outside takes time that grows with its length and no faster; what is assembled of parts
    // is seen by tools/checks/linear-patterns.spec.ts.
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'regexp/no-dupe-disjunctions': ['error', { reportExponentialBacktracking: 'potential' }],
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-misleading-capturing-group': 'error',
      'regexp/no-invisible-character': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-lazy-ends': 'error',
      'regexp/no-obscure-range': 'error',
    },
  },
  {
    // What only specs import.
    files: ['libs/server/**/src/testing/**', 'tools/*/testing/**'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/contracts/src/normalized-text.ts'],
    rules: { 'no-restricted-syntax': ['error', NORMAL_FORM] },
  },
  {
    // The machine's clock may be wrong, or be set while we run; `Clock` is neither.
    files: ['libs/server/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', 'libs/server/testing/**', 'libs/server/platform/clock/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NORMAL_FORM,
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'The time of day is Clock.ms(); how long something took, performance.now().',
        },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The time of day is Clock.now().',
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@nx/enforce-module-boundaries': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['apps/simulator/src/main.ts', 'apps/api/src/main.ts', 'tools/**', 'apps/e2e/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['libs/contracts/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@nestjs/*', '@angular/*', 'mongoose', 'node:*'],
              message: 'Contracts run on both sides.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/console/**/*.ts', 'libs/console/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'fe', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'fe', style: 'camelCase' },
      ],
    },
  },
  {
    files: ['apps/console/**/*.html', 'libs/console/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['apps/simulator/page/**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);

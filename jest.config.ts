import { availableParallelism } from 'node:os';
import type { Config } from 'jest';
import { writeJoinedSuites } from './tools/suites/write-joined-suites.ts';

/** Packages that ship as ES modules only; SWC turns them into CommonJS for Jest. */
const esmOnly = [
  '@nestjs',
  '@noble',
  '@scure',
  'cookie',
  'nestjs-pino',
  '@fastify',
  'p-.*',
  'uuid',
  'file-type',
  'strtok3',
  'token-types',
  '@tokenizer',
  'uint8array-extras',
  'content-disposition',
  '@borewit',
  'graphql',
  '@willsoto',
  'cross-inspect',
  'iterare',
  'yocto-queue',
  'dom-serializer',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'htmlparser2',
];

const aliases = {
  '^@feelori/contracts$': '<rootDir>/libs/contracts/src/index.ts',
  '^@feelori/(jobs|testing)$': '<rootDir>/libs/server/$1/src/index.ts',
  '^@feelori/(platform|edges|records|skills|flow|admin)/(.+)$': '<rootDir>/libs/server/$1/$2/src/index.ts',
  '^@feelori/console/(.+)$': '<rootDir>/libs/console/$1/src/index.ts',
};

const serverSuites = [
  'libs/contracts/**/*.spec.ts',
  'libs/server/**/*.spec.ts',
  'apps/{api,simulator}/**/*.spec.ts',
  'tools/**/*.spec.ts',
];
/** The whole run reads modules once for several files of tests; who asks for some of them gets each by its own name. */
const joined = process.env['JOINED_SUITES'] === '1';

const config: Config = {
  // Many of these wait for processes and stores most of the time, not for a processor.
  maxWorkers: availableParallelism() + 2,
  // No speed is asserted by it: a loaded machine only needs more patience (speeds belong in `npm run bench`).
  testTimeout: 30_000,
  projects: [
    {
      displayName: 'server',
      rootDir: import.meta.dirname,
      testEnvironment: 'node',
      testMatch: joined
        ? writeJoinedSuites(import.meta.dirname, serverSuites)
        : serverSuites.map((pattern) => `<rootDir>/${pattern}`),
      moduleNameMapper: aliases,
      setupFiles: ['reflect-metadata'],
      transform: {
        '^.+\\.(ts|js|mjs)$': [
          '@swc/jest',
          {
            jsc: {
              parser: { syntax: 'typescript', decorators: true },
              transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
              target: 'es2023',
              keepClassNames: true,
            },
            module: { type: 'commonjs' },
            sourceMaps: 'inline',
          },
        ],
      },
      moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
      transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})(/|$))`],
      modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data/(?!joined-suites)', '<rootDir>/tmp'],
    },
    {
      displayName: 'console',
      rootDir: import.meta.dirname,
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/console/**/*.spec.ts', '<rootDir>/libs/console/**/*.spec.ts'],
      moduleNameMapper: aliases,
      setupFiles: ['reflect-metadata'],
      setupFilesAfterEnv: ['<rootDir>/apps/console/jest-setup.ts'],
      transform: {
        '^.+\\.(ts|js|mjs|html)$': [
          'jest-preset-angular',
          {
            tsconfig: '<rootDir>/apps/console/tsconfig.spec.json',
            stringifyContentPathRegex: '\\.html$',
          },
        ],
      },
      moduleFileExtensions: ['ts', 'html', 'js', 'mjs', 'json'],
      transformIgnorePatterns: ['/node_modules/(?!.*\\.mjs$)'],
      modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/tmp'],
    },
  ],
};

export default config;

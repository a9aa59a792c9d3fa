import type { Config } from 'jest';

/** Journeys in a real browser against the running product; `npm run e2e` starts both. */
const config: Config = {
  displayName: 'e2e',
  rootDir: `${import.meta.dirname}/../..`,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/apps/e2e/src/**/*.spec.ts'],
  moduleNameMapper: { '^@feelori/contracts$': '<rootDir>/libs/contracts/src/index.ts' },
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.(ts|js)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // These ship as ES modules only; the second factor's codes are made with them.
  transformIgnorePatterns: ['/node_modules/(?!(@noble|@scure)/)'],
  testTimeout: 120_000,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/tmp'],
};

export default config;

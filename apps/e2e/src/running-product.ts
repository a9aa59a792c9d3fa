/** The product that `npm run e2e` started for these journeys. */
export interface RunningProduct {
  consoleUrl: string;
  phoneUrl: string;
  email: string;
  password: string;
}

/** Reads what tools/e2e.mjs put into the environment; says how to run the journeys when it is not there. */
export function runningProduct(): RunningProduct {
  return {
    consoleUrl: variable('E2E_CONSOLE_URL'),
    phoneUrl: variable('E2E_PHONE_URL'),
    email: variable('E2E_EMAIL'),
    password: variable('E2E_PASSWORD'),
  };
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys with "npm run e2e"`);
  return value;
}

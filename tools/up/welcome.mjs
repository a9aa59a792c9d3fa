/** What a person reads when everything is up: where to click and how to sign in. */
export function welcome({ seconds, ports, simulator, env, appEnv, data, shopLines = [] }) {
  const console = `http://127.0.0.1:${ports.web}`;
  const password = env.ADMIN_PASSWORD ? 'the one you set in ADMIN_PASSWORD' : appEnv.ADMIN_PASSWORD;
  const lines = [
    '',
    `Feelori is up after ${seconds.toFixed(1)} s.`,
    '',
    ...(simulator
      ? [`  Phone     http://127.0.0.1:${ports.simulator}   write to the shop as a customer`]
      : []),
    ...shopLines,
    `  Console   ${console}   watch it live`,
    `            sign in as ${appEnv.ADMIN_EMAIL}, password ${password}`,
    `  API docs  ${console}/api/docs`,
    '',
    `Data and logs are in ${data}. Ctrl+C or "npm stop" ends everything.`,
  ];
  return lines.join('\n');
}

/** Calls the simulator's control API; throws an Error with a plain sentence when it refuses. */
export async function control(method, path, body) {
  const response = await fetch(`/_sim${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('The simulator does not answer. Is Feelori still running?');
  });
  const answer = await response.json();
  if (!response.ok)
    throw new Error(answer.message ?? answer.error ?? `The simulator answered ${response.status}.`);
  return answer;
}

/**
 * Follows the simulator live. `handlers` maps event names to functions; `opened` runs at every (re)connect,
 * when what happened meanwhile must be read anew.
 */
export function follow(handlers, opened) {
  const source = new EventSource('/_sim/events');
  source.addEventListener('open', opened);
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }
  return source;
}

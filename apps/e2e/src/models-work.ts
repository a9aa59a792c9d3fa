import { ENDPOINTS } from '@feelori/contracts';
import { ConsoleApi } from './console-api';
import type { RunningProduct } from './running-product';
import { SimulatedWorld } from './simulated-world';

/** Has both models work and be asked at once: journeys before may have left them down, and breakers that stay open. */
export async function modelsWork(product: RunningProduct): Promise<void> {
  await new SimulatedWorld(product).send('DELETE', '/faults', {});
  const api = await ConsoleApi.signedIn(product);
  for (const name of ['gemini', 'openai']) {
    await api.call(ENDPOINTS.putBreaker, { path: { name }, body: { to: 'closed' } });
  }
}

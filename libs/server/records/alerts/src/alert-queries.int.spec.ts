import { explainStores } from '@feelori/testing';
import type { Alert } from './alert';
import { Alerts } from './alerts';
import { AlertRecordsModule } from './alerts.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-28T12:00:00Z') + n * 1_000);

function alert(n: number): Alert {
  const told = { toldAt: at(n), endedAt: null, expiresAt: at(n + 1e7) };
  return { _id: `a${n}`, alert: 'breaker-open', severity: 'warning', summary: 'x', since: at(n), ...told };
}

explainStores(AlertRecordsModule, {
  at: at(0),
  seed: { Alert: alert },
  asks: {
    'all of them': { ask: (get) => get(Alerts).all(), index: 'newest', keys: 201 },
    'some as they are now': (get) => get(Alerts).put([alert(1), alert(99_999)]),
    'some no more': (get) => get(Alerts).forget(['a3', 'a4']),
  },
});

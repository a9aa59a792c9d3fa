import { control } from './control-api.js';
import { element } from './element.js';
import { tried } from './notice.js';

const failed = (code) => ({ how: 'status', code, after: 'sent' });
const refused = (code) => ({ how: 'answer', code });
/** What can go wrong with the next reply to the customer whose phone is held. */
const SCRIPTS = [
  ['works', null],
  ['is sent, then fails: media (131053)', failed(131053)],
  ['is sent, then fails: undeliverable (131026)', failed(131026)],
  ['is sent, then fails: window closed (131047)', failed(131047)],
  ['is sent, then fails: not delivered (131049)', failed(131049)],
  ['is sent, then fails: unknown (131000)', failed(131000)],
  ['is refused: unavailable (131016)', refused(131016)],
  ['is refused: too many at once (130429)', refused(130429)],
  ['is refused: too many to one (131056)', refused(131056)],
  ['is accepted, the connection is cut', { how: 'accept_then_reset' }],
  ['is accepted, never answered', { how: 'accept_then_hang' }],
  ['has statuses 10 s late', { how: 'statuses', late_ms: 10_000 }],
  ['has statuses out of order', { how: 'statuses', reorder: true }],
  ['has every status twice', { how: 'statuses', duplicates: 1 }],
  ['has no statuses', { how: 'statuses', drop: ['sent', 'delivered', 'read'] }],
];

/** The choice of what happens to the next reply. `holder()` is the customer; `show(scripts)` shows what is set. */
export function replyFault(holder) {
  const select = element(
    'select',
    {},
    ...SCRIPTS.map(([name], at) => element('option', { value: String(at), text: name })),
  );
  select.addEventListener('change', () =>
    tried(async () => {
      const [, script] = SCRIPTS[select.value];
      await control('DELETE', '/send-scripts');
      if (script) await control('POST', '/send-scripts', { ...script, to: holder().wa_id });
    }),
  );
  return {
    label: element(
      'label',
      { className: 'choice' },
      element('span', { text: 'WhatsApp: the next reply …' }),
      select,
    ),
    /** Goes back to the first choice once the script is used up. */
    show(scripts) {
      if (scripts.length === 0) select.value = '0';
    },
  };
}

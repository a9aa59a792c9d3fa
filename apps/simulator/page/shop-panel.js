import { control } from './control-api.js';
import { element } from './element.js';
import { tried } from './notice.js';

/**
 * The switches for what real shops send, several at once. `update()` reads them from the simulator and gives back how
 * many are on.
 */
export function shopPanel() {
  const body = element('div', { className: 'group-body' });
  const box = element(
    'details',
    { className: 'group' },
    element('summary', { text: 'The shop’s data' }),
    body,
  );
  const inputs = new Map();

  const send = () => {
    const active = [...inputs].filter(([, input]) => input.checked).map(([name]) => name);
    return tried(() => control('PUT', '/shopify/scenarios', { active }));
  };
  const draw = (scenarios) => {
    for (const { name, about } of scenarios) {
      const input = element('input', { type: 'checkbox', name: `scenario-${name}`, onchange: send });
      inputs.set(name, input);
      body.append(element('label', { className: 'switch' }, input, element('span', { text: about })));
    }
  };
  return {
    box,
    async update() {
      const { active, scenarios } = await control('GET', '/shopify/scenarios');
      if (inputs.size === 0) draw(scenarios);
      for (const [name, input] of inputs) input.checked = active.includes(name);
      return active.length;
    },
  };
}

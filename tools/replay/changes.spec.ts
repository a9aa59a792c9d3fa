import { isFlag, isLiveSetting, isMeasured, LIVE_SETTINGS, valueFault } from '@feelori/contracts';
import { promptFault } from '../../libs/server/platform/settings/src/prompt-fault';
import { type Changes, readChanges } from './changes';

const rules = { isFlag, isLiveSetting, isMeasured, LIVE_SETTINGS, promptFault, valueFault };

function read(...given: string[]): Changes {
  return readChanges(given, rules, (file) => {
    if (file !== 'kind.txt' && file !== 'bare.txt') throw new Error('no such file');
    return file === 'kind.txt' ? 'Be kind.\n{{tools}}' : 'Be kind.';
  });
}

it('reads prompts, models, flags and settings', () => {
  expect(
    read(
      'prompt=kind.txt',
      'models.order=openai/gpt-6-luna@0.10/0.50,gemini/gemini-3.5-flash-lite',
      'flags.closest_products=off',
      'shop.products_as=list',
      'assistant.looks_at_pictures=false',
      'shop.name=A = B',
    ),
  ).toEqual({
    prompt: 'Be kind.\n{{tools}}',
    order: [
      { vendor: 'openai', model: 'gpt-6-luna', tier: 'quality', price: { in: 0.1, out: 0.5 } },
      { vendor: 'gemini', model: 'gemini-3.5-flash-lite', tier: 'quality', price: null },
    ],
    flags: { closest_products: false },
    settings: { 'shop.products_as': 'list', 'assistant.looks_at_pictures': false, 'shop.name': 'A = B' },
  });
});

it.each([
  ['nothing', '--with nothing'],
  ['prompt=none.txt', 'prompt: none.txt'],
  ['prompt=bare.txt', '{{tools}}'],
  ['models.order=', 'models.order'],
  ['models.order=other/gpt', 'models.order'],
  ['models.order=openai/a,openai/a', 'models.order'],
  ['flags.nothing=on', 'flags.nothing'],
  ['flags.suggested_replies=on', 'flags.suggested_replies'],
  ['flags.closest_products=yes', 'flags.closest_products'],
  ['shop.nothing=1', 'shop.nothing'],
  ['assistant.paused=true', 'assistant.paused'],
  ['alerts.email_to=a@b.test', 'alerts.email_to'],
  ['shop.products_as=grid', 'shop.products_as'],
  ['actions.return_days=many', 'actions.return_days'],
  ['actions.return_days=9999', 'actions.return_days'],
])('refuses %s with its name', (given, name) => {
  expect(() => read(given)).toThrow(name);
});

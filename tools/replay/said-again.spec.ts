import type { MessageContent } from '@feelori/contracts';
import { saidAgain } from './said-again';
import { withoutName } from './without-name';

const plain = (text: string): string => text.replaceAll('555', '[phone]');
const media = { id: 'm', mimeType: 'image/png' } as never;

it.each<[MessageContent, object[]]>([
  [{ kind: 'text', text: 'call 555' }, [{ kind: 'text', text: 'call [phone]' }]],
  [{ kind: 'text', text: ' ' }, []],
  [{ kind: 'audio', media, voice: true, transcript: 'hello 555' }, [{ kind: 'text', text: 'hello [phone]' }]],
  [{ kind: 'audio', media, voice: true }, []],
  [{ kind: 'list_reply', id: 'p1', title: 'Wrap Dress' }, [{ kind: 'tap', text: 'Wrap Dress' }]],
  [{ kind: 'image', media, seen: 'a bag' }, [{ kind: 'image', text: '', shows: 'a bag' }]],
  [{ kind: 'document', media, caption: '555' }, [{ kind: 'document', text: '[phone]' }]],
  [{ kind: 'location', latitude: 1, longitude: 2, address: 'Main St 5' }, [{ kind: 'location', text: '' }]],
  [{ kind: 'reaction', toMessageId: 'x', emoji: '👍' }, []],
  [{ kind: 'deleted' }, []],
])('of %j it is %j', (content, said) => {
  expect(saidAgain(content, plain)).toEqual(said);
});

it('takes the whole name out, and leaves a first name that may be a word', () => {
  expect(withoutName('I am ann RIVERA, Ann', 'Ann Rivera')).toBe('I am [name], Ann');
  expect(withoutName('a rose dress', 'Rose')).toBe('a rose dress');
  expect(withoutName('İ am Ann Rivera', 'Ann Rivera')).toBe('İ am [name]');
  expect(withoutName('hello', ' ')).toBe('hello');
});

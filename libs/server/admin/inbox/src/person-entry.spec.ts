import type { AttachedFile } from '@feelori/contracts';
import type { Conversation } from '@feelori/records/conversations';
import { contentsOf, personEntry } from './person-entry';

const conversation = { _id: '1:c', phoneNumberId: '1', customerId: 'c', identity: {} } as Conversation;
const picture: AttachedFile = { id: 'f', kind: 'image', type: 'image/png', size: 3, name: 'a.png' };
const sound: AttachedFile = { ...picture, kind: 'audio', type: 'audio/ogg' };

const said = (text: string, file: AttachedFile | null) =>
  personEntry(conversation, {
    clientMessageId: 'm',
    contents: contentsOf(text, file),
    author: 'u',
    place: 1,
    now: new Date(0),
  }).parts.map(({ i, content }) => [i, content]);

it('is one message of words, or of a file with words below', () => {
  expect(said('hi', null)).toEqual([[0, { kind: 'text', text: 'hi' }]]);
  expect(said('', picture)).toEqual([[0, { kind: 'attachment', file: picture }]]);
  expect(said('look', picture)).toEqual([[0, { kind: 'attachment', file: picture, caption: 'look' }]]);
});

it('says the words after the file where WhatsApp has no room for them below', () => {
  const long = 'x'.repeat(1_025);
  expect(said('hear', sound)).toEqual([
    [0, { kind: 'attachment', file: sound }],
    [1, { kind: 'text', text: 'hear' }],
  ]);
  expect(said(long, picture).at(-1)).toEqual([1, { kind: 'text', text: long }]);
});

export { type ChangedText, currentTexts } from './current-texts';
export { editableTexts, type EditableTexts } from './editable-texts';
export { everSaid } from './ever-said';
export { specOfEach } from './spec-of-each';
export { type KnownArea, knownText, type KnownText, textAreas } from './text-areas';
export type { TextSpec, TextSpecs } from './text-spec';

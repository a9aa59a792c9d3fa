export type { StoredText, StoredTextVersion } from './stored-text';
export { type NextText, StoredTexts } from './stored-texts';
export { TextRecordsModule } from './text-records.module';

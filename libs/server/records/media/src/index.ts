export { byteRange, type ByteRange } from './byte-range';
export type { MediaFile, WhatsAppCopy } from './media-file';
export { type Keeping, MediaFiles, type NewMedia } from './media-files';
export { type MessageFile, receivedFileId } from './media-id';
export { MediaModule } from './media.module';
export { MissingPiece } from './missing-piece';
export { UnsentFiles } from './unsent-files';

export { answerHandshake, type HandshakeAnswer } from './answer-handshake';
export type {
  DecodedPreference,
  DecodedStatus,
  DecodedWebhook,
  QuarantinedPart,
  QuarantineReason,
  TemplateNews,
} from './decoded-webhook';
export { CarouselSupport } from './carousel-support';
export { decodeWebhook } from './decode-webhook';
export { fitReply } from './fit-reply';
export { itemHash } from './item-hash';
export { graphRule, type GraphAction, type GraphRule } from './graph-errors';
export { plainerForm } from './plainer-form';
export { withoutPicture } from './without-picture';
export type { SendOutcome, TriedOutcome } from './send-outcome';
export { verifySignature } from './verify-signature';
export { WhatsAppModule } from './whatsapp.module';
export { type SendLine, type SendTerms, WhatsAppSender } from './whatsapp-sender';
export {
  type AccountAnswer,
  type NumberFacts,
  type TokenFacts,
  type WebhookFacts,
  WhatsAppAccount,
} from './whatsapp-account';
export { type MediaOutcome, type MediaRef, WhatsAppMedia } from './whatsapp-media';
export { TemplatesRefused, WhatsAppTemplates } from './whatsapp-templates';
export type { OutgoingFile } from './multipart-file';
export { type UploadOutcome, WhatsAppUploads } from './whatsapp-uploads';
export { FEE_CATEGORIES, type FeeCategory, type FeeKind, messageFee, type MessageFee } from './message-fee';
export { type Market, PRICE_LIST, type PriceList } from './price-list';
export { pricesFor } from './prices-for';

import type { ReplyContent, WhatsAppIdentity } from '@feelori/contracts';
import { carouselOf, catalogueOf, linkOf } from './interactive-payload';
import { templatePayload } from './template-payload';

/** The JSON body of one `POST …/messages`. */
export type SendPayload = Readonly<Record<string, unknown>>;

/**
 * Where a message goes: `to` always as `+E164` (without `+` WhatsApp may put the shop's own country code in
 * front), else `recipient` with the user id of people who show no number. Null when there is neither.
 */
export function addressOf(to: WhatsAppIdentity): { to: string } | { recipient: string } | null {
  if (to.waId !== undefined && /^\d+$/.test(to.waId)) return { to: `+${to.waId}` };
  const recipient = to.userId ?? to.parentUserId;
  return recipient === undefined ? null : { recipient };
}

/** The request for one reply (docs/outside/whatsapp.md §5); `opaque` comes back in every status. Null: no address. */
export function sendPayload(to: WhatsAppIdentity, content: ReplyContent, opaque: string): SendPayload | null {
  const address = addressOf(to);
  if (address === null) return null;
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...address,
    ...bodyOf(content),
    biz_opaque_callback_data: opaque,
  };
}

function bodyOf(content: ReplyContent): SendPayload {
  switch (content.kind) {
    case 'text':
      return { type: 'text', text: { preview_url: content.previewUrl === true, body: content.text } };
    case 'image':
      return {
        type: 'image',
        image: { link: content.link, ...(content.caption === undefined ? {} : { caption: content.caption }) },
      };
    case 'attachment':
      return attachmentOf(content);
    case 'buttons':
      return { type: 'interactive', interactive: buttonsOf(content) };
    case 'list':
      return { type: 'interactive', interactive: listOf(content) };
    case 'carousel':
      return { type: 'interactive', interactive: carouselOf(content) };
    case 'catalogue':
      return { type: 'interactive', interactive: catalogueOf(content) };
    case 'link':
      return { type: 'interactive', interactive: linkOf(content) };
    case 'template':
      return { type: 'template', template: templatePayload(content) };
  }
}

function attachmentOf({
  file,
  caption,
  mediaId,
}: Extract<ReplyContent, { kind: 'attachment' }>): SendPayload {
  const media = {
    id: mediaId ?? '',
    ...(caption === undefined ? {} : { caption }),
    ...(file.kind === 'document' ? { filename: file.name } : {}),
  };
  return { type: file.kind, [file.kind]: media };
}

function buttonsOf(content: Extract<ReplyContent, { kind: 'buttons' }>): SendPayload {
  const header = { type: 'image', image: { link: content.imageLink } };
  return {
    type: 'button',
    ...(content.imageLink === undefined ? {} : { header }),
    body: { text: content.text },
    ...footerOf(content.footer),
    action: { buttons: content.buttons.map((reply) => ({ type: 'reply', reply })) },
  };
}

function listOf(content: Extract<ReplyContent, { kind: 'list' }>): SendPayload {
  return {
    type: 'list',
    body: { text: content.text },
    ...footerOf(content.footer),
    action: { button: content.button, sections: content.sections },
  };
}

function footerOf(footer: string | undefined): SendPayload {
  return footer === undefined ? {} : { footer: { text: footer } };
}

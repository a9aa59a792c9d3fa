import type { DemoCustomer } from '../customers';
import { registeredForm } from '../phone-forms';
import type { LiveFeed } from '../live-feed';
import type { World } from '../world';
import type { AcceptLog } from './accept-log';
import type { AutoReplies } from './auto-replies';
import { checkSend, requireProduct, type CheckedSend } from './check-send';
import { checkTemplateUse, renderTemplate } from './check-template';
import { badParameter, graphError, invalid, type GraphError } from './graph-error';
import { fitsKind, linkedFiles, type LinkedMedia, templateFile } from './linked-media';
import type { Media, MediaStore } from './media-store';
import { isObject, requireObject, requireText, type Json } from './require';
import type { SendScript, SendScripts, StatusChanges } from './send-scripts';
import type { SendLimits } from './send-limits';
import type { SentMessage } from './status-item';
import type { StatusScheduler } from './status-scheduler';
import { templateLook } from './template-look';
import type { Template, Templates } from './templates';
import type { ThreadMessage, Threads } from './threads';
import type { Wamids } from './wamids';

const OLDEST_READ_MS = 30 * 86_400_000;

/** The parts of the stand-in that sends of the shop use. */
export interface OutboundParts {
  world: World;
  threads: Threads;
  limits: SendLimits;
  templates: Templates;
  media: MediaStore;
  accepted: AcceptLog;
  scripts: SendScripts;
  links: LinkedMedia;
  statuses: StatusScheduler;
  autoReplies: AutoReplies;
  live: LiveFeed;
  ids: Wamids;
}

/** How the answer to an accepted send can get lost. */
export type LostAnswer = 'accept_then_reset' | 'accept_then_hang';

/** A send that passed the checks, with whom it goes to. */
interface Addressed {
  send: CheckedSend;
  waId: string;
  customer: DemoCustomer | undefined;
  template: Template | undefined;
}

/** Takes what the shop sends: checks it, logs that it was accepted, shows it to the customer, schedules its statuses. */
export class Outbound {
  constructor(private readonly parts: OutboundParts) {}

  /** Accepts a send; gives the Graph answer and whether it gets lost on its way. Throws GraphError for a refusal. */
  async send(body: unknown): Promise<{ answer: Json; lost: LostAnswer | null }> {
    const addressed = this.address(checkSend(body));
    const { script, closed } = this.admit(addressed);
    const wamid = this.accept(addressed, body);
    const following = this.follow(addressed, wamid, script, closed);
    if (this.parts.statuses.plan.before_response) await following;
    const lost =
      script?.how === 'accept_then_reset' || script?.how === 'accept_then_hang' ? script.how : null;
    return { answer: answer(addressed, wamid), lost };
  }

  /** Marks a message of a customer (and the earlier ones) as read; shows the typing indicator when asked. */
  markRead(body: Json): Json {
    requireProduct(body);
    const { world, threads, live } = this.parts;
    if (body['status'] !== 'read') throw badParameter('status', 'must be read.');
    const id = requireText(body['message_id'], 'message_id', 128);
    const typing = body['typing_indicator'];
    if (typing !== undefined && requireObject(typing, 'typing_indicator')['type'] !== 'text') {
      throw badParameter('typing_indicator.type', 'must be text.');
    }
    const unread = threads.unreadUpTo(id);
    const age = world.clock.now() - (threads.find(id)?.message.at ?? 0);
    if (!unread || age > OLDEST_READ_MS) throw invalid('message_id', 'is not a message of the last 30 days.');
    for (const one of unread.ids) {
      if (threads.advance(one, 'read')) {
        live.publish({ event: 'status', wa_id: unread.waId, id: one, status: 'read' });
      }
    }
    if (typing !== undefined) live.publish({ event: 'typing', wa_id: unread.waId, on: true });
    return { success: true };
  }

  private address(send: CheckedSend): Addressed {
    const { world, templates, media } = this.parts;
    const customer = world.customers.find(send.address);
    const waId = customer?.wa_id ?? registeredForm(send.address.replace(/^\+/, ''));
    if (waId === world.settings.whatsapp.displayPhoneNumber) throw graphError(131021);
    const content = isObject(send.content) ? send.content : {};
    if (typeof content['id'] === 'string') checkUploaded(send, media.find(content['id']));
    if (send.type === 'template') this.checkTemplateFile(content);
    if (send.type !== 'template') return { send, waId, customer, template: undefined };
    const language = isObject(content['language']) ? String(content['language']['code']) : '';
    const template = templates.find(String(content['name']), language);
    checkTemplateUse(template, content);
    if (template?.category === 'AUTHENTICATION' && isUserId(send.address)) throw graphError(131062);
    return { send, waId, customer, template };
  }

  private checkTemplateFile(content: Json): void {
    const file = templateFile(content);
    const kind = String(file?.['type']);
    const named = file?.[kind];
    if (!isObject(named) || typeof named['id'] !== 'string') return;
    checkUploaded({ type: kind, content: named }, this.parts.media.find(named['id']));
  }

  /** Throws the refusal that belongs into the answer; gives back what is to happen after the accept. */
  private admit({ send, waId }: Addressed): { script?: SendScript; closed: GraphError | null } {
    const { limits, scripts } = this.parts;
    const closed = send.type === 'template' ? null : limits.outsideWindow(waId);
    if (closed && limits.window === 'sync') throw closed;
    const full = limits.take(waId);
    if (full) throw full;
    const script = scripts.next(waId, send);
    if (script) this.parts.live.publish({ event: 'faults' });
    if (script?.how === 'answer') throw graphError(script.code ?? 1);
    return { closed, ...(script ? { script } : {}) };
  }

  /** What becomes of an accepted message: its statuses or its failure, and what the customer does then. */
  private async follow(
    addressed: Addressed,
    wamid: string,
    script: SendScript | undefined,
    closed: GraphError | null,
  ): Promise<void> {
    const { statuses, autoReplies, links, threads } = this.parts;
    const { send, waId } = addressed;
    const refusal = closed ?? (script?.code ? null : await links.checkAll(linkedFiles(send)));
    // Forgotten meanwhile: everything was reset.
    if (!threads.find(wamid)) return;
    const failure =
      script?.how === 'status'
        ? { error: graphError(script.code ?? 1), after: script.after, ...lateOf(script) }
        : refusal && { error: refusal, after: 'accepted' as const };
    if (!failure && send.type !== 'reaction') autoReplies.onReceived(waId);
    await statuses.schedule(sentMessage(addressed, wamid), {
      ...(script ? statusChanges(script) : {}),
      ...(failure ? { failure } : {}),
    });
  }

  private accept({ send, waId, template }: Addressed, body: unknown): string {
    const { world, accepted, threads, live, ids } = this.parts;
    const wamid = ids.next();
    const at = world.clock.now();
    accepted.append({ wamid, to: waId, type: send.type, opaque: send.opaque, at, body });
    const message: ThreadMessage = {
      id: wamid,
      direction: 'out',
      type: send.type,
      content: send.content,
      at,
      status: 'sending',
      ...(template && isObject(send.content)
        ? { rendered: renderTemplate(template, send.content), look: templateLook(template, send.content) }
        : {}),
      ...(send.contextId === undefined ? {} : { context_id: send.contextId }),
      ...(send.opaque === null ? {} : { opaque: send.opaque }),
    };
    threads.add(waId, message);
    live.publish({ event: 'message', wa_id: waId, message });
    return wamid;
  }
}

function sentMessage({ send, waId, customer, template }: Addressed, wamid: string): SentMessage {
  return {
    wamid,
    waId,
    ...(customer?.hides_phone ? {} : { recipientId: waId }),
    userId: customer?.user_id ?? `US.9${waId}`,
    opaque: send.opaque,
    category: categoryOf(template),
    onlySent: send.type === 'reaction',
    voice: send.type === 'audio' && isObject(send.content) && send.content['voice'] === true,
  };
}

/** What a script says of the statuses of the send it hits. */
function statusChanges({ late_ms, reorder, duplicates, drop }: SendScript): StatusChanges {
  return {
    ...(late_ms === undefined ? {} : { late_ms }),
    ...(reorder === undefined ? {} : { reorder }),
    ...(duplicates === undefined ? {} : { duplicates }),
    ...(drop === undefined ? {} : { drop }),
  };
}

function lateOf({ after_ms }: SendScript): { after_ms?: number } {
  return after_ms === undefined ? {} : { after_ms };
}

/** A media id must be there and of the kind it is sent as; a voice note must be Ogg. */
function checkUploaded(
  { type, content }: Pick<CheckedSend, 'type' | 'content'>,
  file: Media | undefined,
): void {
  if (!file) throw graphError(131009, `${type}.id is not an uploaded media id.`);
  const isVoice = isObject(content) && content['voice'] === true;
  if (!fitsKind(type, file.mimeType) || (isVoice && !file.mimeType.startsWith('audio/ogg'))) {
    throw graphError(131053, `The uploaded file is ${file.mimeType}, which cannot be sent as ${type}.`);
  }
}

function isUserId(address: string): boolean {
  return address.includes('.');
}

function categoryOf(template: Template | undefined): SentMessage['category'] {
  switch (template?.category) {
    case 'MARKETING':
      return 'marketing';
    case 'AUTHENTICATION':
      return 'authentication';
    case 'UTILITY':
      return 'utility';
    default:
      return 'service';
  }
}

function answer({ send, waId }: Addressed, wamid: string): Json {
  const bsuid = isUserId(send.address);
  const held = send.type === 'template' ? { message_status: 'accepted' } : {};
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: send.address, ...(bsuid ? { user_id: send.address } : { wa_id: waId }) }],
    messages: [{ id: wamid, ...held }],
  };
}

import type { LiveFeed } from '../live-feed';
import type { World } from '../world';
import { AcceptLog } from './accept-log';
import { Account } from './account';
import { AutoReplies } from './auto-replies';
import { BusinessApp } from './business-app';
import { graphError } from './graph-error';
import { Inbound } from './inbound';
import { LinkedMedia } from './linked-media';
import { MediaFaults } from './media-faults';
import { MediaStore } from './media-store';
import { Outbound } from './outbound';
import type { Json } from './require';
import { SendScripts } from './send-scripts';
import { SchemaCheck } from './schema-check';
import { SendLimits } from './send-limits';
import { StatusScheduler } from './status-scheduler';
import { Templates } from './templates';
import { Threads } from './threads';
import { Wamids } from './wamids';
import { WebhookSender } from './webhook-sender';

/** The stand-in for WhatsApp: its parts, wired, all cleared by `world.reset()`. */
export class WhatsApp {
  readonly ids = new Wamids();
  readonly account: Account;
  readonly live: LiveFeed;
  readonly threads = new Threads();
  readonly templates = new Templates();
  readonly scripts: SendScripts;
  readonly links: LinkedMedia;
  readonly schemaCheck: SchemaCheck;
  readonly accepted: AcceptLog;
  readonly limits: SendLimits;
  readonly media: MediaStore;
  readonly mediaFaults = new MediaFaults();
  readonly sender: WebhookSender;
  readonly statuses: StatusScheduler;
  readonly inbound: Inbound;
  readonly businessApp: BusinessApp;
  readonly autoReplies: AutoReplies;
  readonly outbound: Outbound;

  constructor(readonly world: World) {
    this.account = new Account(world.settings.webhookUrl, world.settings.whatsapp.appSecret);
    this.live = world.live;
    this.accepted = new AcceptLog(world.settings.acceptLog);
    this.scripts = new SendScripts(world.random);
    this.links = new LinkedMedia(() => world.clock.now());
    this.schemaCheck = new SchemaCheck(() => world.clock.now());
    this.limits = new SendLimits(world.clock);
    this.media = new MediaStore(world.clock, this.ids);
    this.sender = new WebhookSender(world);
    this.statuses = new StatusScheduler(world, this.sender, this.threads, this.live);
    this.inbound = new Inbound(this);
    this.businessApp = new BusinessApp(this, (waId) => this.autoReplies.onReceived(waId));
    this.autoReplies = new AutoReplies(world, this.inbound);
    this.outbound = new Outbound(this);
    world.onReset(() => this.reset());
  }

  /** The answer to GET of a media id; `origin` is where this server was reached. Throws GraphError when unknown. */
  mediaInfo(id: string, origin: string): Json {
    const file = this.media.find(id);
    if (!file || this.mediaFaults.meets('expired')) {
      throw graphError(100, `Object with ID '${id}' does not exist.`, 33);
    }
    const link = `${origin}/graph/lookaside/${this.media.token(id)}`;
    return {
      messaging_product: 'whatsapp',
      url: this.mediaFaults.meets('foreign') ? 'https://files.elsewhere.invalid/1' : link,
      mime_type: file.mimeType,
      sha256: file.sha256.toString('hex'),
      file_size: file.bytes.length,
      id,
    };
  }

  /** Ends open streams, timers and the log file, so that the process or test can end. */
  close(): void {
    this.live.close();
    this.sender.reset();
    this.statuses.reset();
    this.inbound.reset();
    this.autoReplies.reset();
    this.accepted.close();
  }

  private reset(): void {
    for (const part of [
      this.sender,
      this.statuses,
      this.inbound,
      this.autoReplies,
      this.threads,
      this.templates,
      this.scripts,
      this.links,
      this.accepted,
      this.limits,
      this.media,
      this.mediaFaults,
      this.account,
    ]) {
      part.reset();
    }
    this.live.publish({ event: 'reset' });
  }
}

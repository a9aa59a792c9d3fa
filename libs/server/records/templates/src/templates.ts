import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type MessageTemplate, templateButton } from '@feelori/contracts';
import { DURABLE } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { StoredTemplate } from './stored-template';

const DEADLINE_MS = 10_000;
const AT_ONCE = 500;
/** WhatsApp knows some seventy. */
const MOST_LANGUAGES = 100;

/** The message templates as WhatsApp listed them last. */
@Injectable()
export class Templates {
  constructor(@InjectModel('Template') private readonly model: Model<StoredTemplate>) {}

  /** By name and language, `limit` at most. */
  async all(limit: number): Promise<MessageTemplate[]> {
    const found = this.model
      .find({ name: { $gte: '' } })
      .sort({ name: 1, language: 1, _id: 1 })
      .limit(limit)
      .lean<StoredTemplate[]>();
    const stored = await withDeadline(found.exec(), DEADLINE_MS, 'database: templates');
    return stored.map(templateOf);
  }

  /** Those of one name, in all their languages. */
  async named(name: string): Promise<MessageTemplate[]> {
    const found = this.model
      .find({ name: { $eq: name } })
      .sort({ language: 1, _id: 1 })
      .limit(MOST_LANGUAGES)
      .lean<StoredTemplate[]>();
    const stored = await withDeadline(found.exec(), DEADLINE_MS, 'database: templates');
    return stored.map(templateOf);
  }

  async byId(id: string): Promise<MessageTemplate | null> {
    const found = this.model.findById(id).lean<StoredTemplate>();
    const stored = await withDeadline(found.exec(), DEADLINE_MS, 'database: template');
    return stored === null ? null : templateOf(stored);
  }

  /**
   * What WhatsApp lists now is what there is; the others go, last, so that one that is known is never missing meanwhile.
   * Bears repetition.
   */
  async replaceAll(templates: readonly MessageTemplate[]): Promise<void> {
    for (let at = 0; at < templates.length; at += AT_ONCE) {
      const writes = templates.slice(at, at + AT_ONCE).map(({ id, ...replacement }) => ({
        replaceOne: { filter: { _id: id }, replacement, upsert: true },
      }));
      // As they are: Mongoose would look for the id in the replacement, and leave out what lacks it.
      const written = this.model.collection.bulkWrite(writes as never[], { ...DURABLE, ordered: false });
      await withDeadline(written, DEADLINE_MS, 'database: templates');
    }
    const listed = new Set(templates.map(({ id }) => id));
    const known = await withDeadline(this.ids(), DEADLINE_MS, 'database: templates');
    const gone = known.filter((id) => !listed.has(id));
    if (gone.length === 0) return;
    const removal = this.model.deleteMany({ _id: { $in: gone } }, DURABLE);
    await withDeadline(removal.exec(), DEADLINE_MS, 'database: templates');
  }

  private async ids(): Promise<string[]> {
    const found = await this.model.find({ name: { $gte: '' } }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }
}

function templateOf({ _id: id, headerFile = null, buttons, ...template }: StoredTemplate): MessageTemplate {
  return { id, ...template, headerFile, buttons: buttons.map(templateButton) };
}

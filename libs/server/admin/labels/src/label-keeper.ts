import { Injectable } from '@nestjs/common';
import { type Label, type LabelList, type LabelRequest, LABELS_MAX } from '@feelori/contracts';
import { Clock, newId } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { ConversationLabels } from '@feelori/records/conversations';
import { Labels, type StoredLabel } from '@feelori/records/labels';

/** Looks after the shop's labels; open consoles hear of each change. */
@Injectable()
export class LabelKeeper {
  constructor(
    private readonly labels: Labels,
    private readonly conversations: ConversationLabels,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<LabelList> {
    return { items: (await this.labels.all(LABELS_MAX)).map(labelOf) };
  }

  /** `conflict` when there is one of that name, or too many. Two at once may come to one more than that. */
  async add(request: LabelRequest): Promise<Label> {
    if ((await this.labels.all(LABELS_MAX)).length >= LABELS_MAX) {
      throw new AppError('conflict', `A shop has ${LABELS_MAX} labels at most. Remove one first.`);
    }
    const added = await this.labels.add(newId(this.clock.ms()), request, this.clock.now());
    if (added === null) throw nameTaken();
    await this.tell();
    return labelOf(added);
  }

  async change(id: string, request: LabelRequest): Promise<Label> {
    const changed = await this.labels.change(id, request);
    if (changed === null) throw nameTaken();
    if (changed === 'gone') throw noLabel();
    await this.tell();
    return labelOf(changed);
  }

  /** It leaves the conversations that carry it as well. Bears repetition. */
  async remove(id: string): Promise<void> {
    await this.labels.remove(id);
    await this.conversations.drop(id);
    await this.tell();
  }

  private tell(): Promise<void> {
    return this.live.publish({ type: 'labels.changed' });
  }
}

function labelOf({ _id, name, colour }: StoredLabel): Label {
  return { id: _id, name, colour };
}

function nameTaken(): AppError {
  return new AppError('conflict', 'There is a label of this name already.');
}

function noLabel(): AppError {
  return new AppError('not_found', 'This label was removed meanwhile.');
}

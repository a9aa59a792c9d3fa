import { Injectable } from '@nestjs/common';
import {
  type AttachedFile,
  type MessageTemplate,
  type ReplyContent,
  TEMPLATE_FILES,
  type TemplateHeader,
  type TemplateHeaderContent,
  type TemplateReplyRequest,
} from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import type { Conversation } from '@feelori/records/conversations';
import { Consents } from '@feelori/records/customers';
import { MediaFiles, UnsentFiles } from '@feelori/records/media';
import { templateContent, Templates } from '@feelori/records/templates';
import { FILE_GONE } from './file-gone';

type OwnFile = Extract<TemplateHeaderContent, { file: AttachedFile }>;

/** Turns a template, its values and its file into what is sent, checked before anything is written. */
@Injectable()
export class InboxTemplates {
  constructor(
    private readonly templates: Templates,
    private readonly consents: Consents,
    private readonly files: MediaFiles,
    private readonly unsent: UnsentFiles,
  ) {}

  /**
   * `template_refused` for one that may not go out to this customer, `validation_failed` for values or a file that do not
   * fit it, `not_found` for a file that is not here.
   */
  async contentFor(
    { _id, optedOut, customerId }: Pick<Conversation, '_id' | 'optedOut' | 'customerId'>,
    { templateId, values, header }: Pick<TemplateReplyRequest, 'templateId' | 'values' | 'header'>,
  ): Promise<ReplyContent> {
    const [template, { stopped }, file] = await Promise.all([
      this.templates.byId(templateId),
      // They may have said STOP on another number, or before this conversation began.
      this.consents.of(customerId),
      header?.attachmentId === undefined ? null : this.attached(_id, header.attachmentId),
    ]);
    const above = file ?? linked(header, template);
    const checked = templateContent(template, { values, header: above }, { offers: !optedOut && !stopped });
    switch (checked.kind) {
      case 'fine':
        // From now on a message carries it.
        if (file !== null && (await this.unsent.use(file.file.id, _id)) === null) throw gone();
        return checked.content;
      case 'refused':
        throw new AppError('template_refused', checked.why);
      case 'misfit':
        throw new AppError('validation_failed', undefined, checked.fields);
    }
  }

  private async attached(conversationId: string, id: string): Promise<OwnFile> {
    const found = await this.files.byId(id);
    const isHere = found?.metadata.conversationId === conversationId && found.metadata.shop === true;
    if (!isHere) throw gone();
    const { metadata, length: size, filename: name = 'file' } = found;
    const kind = TEMPLATE_FILES.find((one) => one === metadata.kind);
    if (kind === undefined) {
      throw new AppError('validation_failed', undefined, [
        { field: 'header', message: 'a picture, a video or a document is wanted' },
      ]);
    }
    return { kind, file: { id, kind, type: metadata.type, size, name } };
  }
}

function gone(): AppError {
  return new AppError('not_found', FILE_GONE);
}

/** Both at once would leave open which is meant: the file counts, and the address is not looked at. */
function linked(
  header: TemplateHeader | undefined,
  template: MessageTemplate | null,
): TemplateHeaderContent | null {
  if (header?.link === undefined) return null;
  return { kind: template?.headerFile ?? 'document', link: header.link };
}

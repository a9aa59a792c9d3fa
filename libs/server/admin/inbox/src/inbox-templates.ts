import { Injectable } from '@nestjs/common';
import type { ReplyContent, TemplateReplyRequest } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import type { Conversation } from '@feelori/records/conversations';
import { Templates } from '@feelori/records/templates';
import { templateContent } from './template-content';

/** What goes out of a template, checked before anything is written. */
@Injectable()
export class InboxTemplates {
  constructor(private readonly templates: Templates) {}

  /** `template_refused` for one that may not go out to this customer, `validation_failed` for values that do not fit it. */
  async contentFor(
    { optedOut }: Pick<Conversation, 'optedOut'>,
    { templateId, values }: Pick<TemplateReplyRequest, 'templateId' | 'values'>,
  ): Promise<ReplyContent> {
    const template = await this.templates.byId(templateId);
    const checked = templateContent(template, values, { offers: !optedOut });
    switch (checked.kind) {
      case 'fine':
        return checked.content;
      case 'refused':
        throw new AppError('template_refused', checked.why);
      case 'misfit':
        throw new AppError('validation_failed', undefined, checked.fields);
    }
  }
}

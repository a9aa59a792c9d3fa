import { Injectable } from '@nestjs/common';
import type { ReplyContent, TemplateReplyRequest } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import type { Conversation } from '@feelori/records/conversations';
import { Consents } from '@feelori/records/customers';
import { Templates } from '@feelori/records/templates';
import { templateContent } from './template-content';

/** Turns a template and its values into what is sent, checked before anything is written. */
@Injectable()
export class InboxTemplates {
  constructor(
    private readonly templates: Templates,
    private readonly consents: Consents,
  ) {}

  /** `template_refused` for one that may not go out to this customer, `validation_failed` for values that do not fit it. */
  async contentFor(
    { optedOut, customerId }: Pick<Conversation, 'optedOut' | 'customerId'>,
    { templateId, values }: Pick<TemplateReplyRequest, 'templateId' | 'values'>,
  ): Promise<ReplyContent> {
    const [template, { stopped }] = await Promise.all([
      this.templates.byId(templateId),
      // They may have said STOP on another number, or before this conversation began.
      this.consents.of(customerId),
    ]);
    const checked = templateContent(template, values, { offers: !optedOut && !stopped });
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

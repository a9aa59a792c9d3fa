import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, type TemplateList, TEMPLATES_SHOWN } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { Settings } from '@feelori/platform/settings';
import { Templates, TemplateSyncs } from '@feelori/records/templates';

/** WhatsApp's message templates, as it listed them last. */
@ApiTags('templates')
@Controller()
export class TemplatesController {
  constructor(
    private readonly templates: Templates,
    private readonly syncs: TemplateSyncs,
    private readonly settings: Settings,
  ) {}

  @Get(ENDPOINTS.templates.path)
  @Permitted(ENDPOINTS.templates.permission)
  async all(): Promise<TemplateList> {
    const { businessAccountId } = this.settings.whatsapp;
    const [items, state] = await Promise.all([
      this.templates.all(TEMPLATES_SHOWN),
      this.syncs.of(businessAccountId),
    ]);
    return { items, syncedAt: state?.syncedAt?.toISOString() ?? null };
  }
}

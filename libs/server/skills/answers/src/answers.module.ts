import { Module } from '@nestjs/common';
import { ModelModule } from '@feelori/edges/model';
import { KnowledgeModule } from '@feelori/skills/knowledge';
import { CustomerActionsModule } from '@feelori/skills/actions';
import { SpendingModule } from '@feelori/skills/costs';
import { ShopModule } from '@feelori/skills/shop';
import { registeredTools, ToolsModule } from '@feelori/skills/tools';
import { Answers } from './answers';
import { HandOffToHumanTool } from './hand-off-to-human/hand-off-to-human-tool';

/** Answers for the conversation, with the tools of every skill imported here. */
@Module({
  imports: [CustomerActionsModule, KnowledgeModule, ModelModule, ShopModule, SpendingModule, ToolsModule],
  providers: [Answers, ...registeredTools(HandOffToHumanTool)],
  exports: [Answers],
})
export class AnswersModule {}

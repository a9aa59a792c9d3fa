import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, type Label, type LabelList, LabelRequest } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { LabelKeeper } from './label-keeper';

/** The words that people put on conversations. */
@ApiTags('labels')
@Controller()
export class LabelsController {
  constructor(private readonly keeper: LabelKeeper) {}

  @Get(ENDPOINTS.labels.path)
  @Permitted(ENDPOINTS.labels.permission)
  all(): Promise<LabelList> {
    return this.keeper.all();
  }

  @Post(ENDPOINTS.addLabel.path)
  @Permitted(ENDPOINTS.addLabel.permission)
  @HttpCode(200)
  add(@Body() request: LabelRequest): Promise<Label> {
    return this.keeper.add(request);
  }

  @Put(ENDPOINTS.changeLabel.path)
  @Permitted(ENDPOINTS.changeLabel.permission)
  change(@Param('id') id: string, @Body() request: LabelRequest): Promise<Label> {
    return this.keeper.change(id, request);
  }

  @Delete(ENDPOINTS.removeLabel.path)
  @Permitted(ENDPOINTS.removeLabel.permission)
  @HttpCode(204)
  async remove(@Param('id') id: string): Promise<void> {
    await this.keeper.remove(id);
  }
}

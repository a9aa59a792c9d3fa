import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ENDPOINTS,
  TextChange,
  type TextHistory,
  type TextList,
  TextUndo,
  type TextWording,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { TextChanger } from './text-changer';
import { TextReader } from './text-reader';

/** The fixed texts that customers read. */
@ApiTags('texts')
@Controller()
export class TextsController {
  constructor(
    private readonly reader: TextReader,
    private readonly changer: TextChanger,
  ) {}

  @Get(ENDPOINTS.texts.path)
  @Permitted(ENDPOINTS.texts.permission)
  texts(): Promise<TextList> {
    return this.reader.all();
  }

  @Get(ENDPOINTS.textHistory.path)
  @Permitted(ENDPOINTS.textHistory.permission)
  history(@Param('id') id: string, @Param('language') language: string): Promise<TextHistory> {
    return this.reader.history(id, language);
  }

  @Put(ENDPOINTS.changeText.path)
  @Permitted(ENDPOINTS.changeText.permission)
  change(
    @Param('id') id: string,
    @Param('language') language: string,
    @Body() change: TextChange,
    @Acting() actor: Actor,
  ): Promise<TextWording> {
    return this.changer.change(id, language, change, actor);
  }

  @Post(ENDPOINTS.undoText.path)
  @Permitted(ENDPOINTS.undoText.permission)
  @HttpCode(200)
  undo(
    @Param('id') id: string,
    @Param('language') language: string,
    @Body() undo: TextUndo,
    @Acting() actor: Actor,
  ): Promise<TextWording> {
    return this.changer.undo(id, language, undo, actor);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Article,
  ArticleChange,
  type ArticleList,
  ArticleRequest,
  ArticleUndo,
  type ArticleVersions,
  ENDPOINTS,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { ArticleKeeper } from './article-keeper';
import { UnansweredList } from './unanswered-list';

/** What the shop has written for its customers. */
@ApiTags('knowledge')
@Controller()
export class ArticlesController {
  constructor(
    private readonly keeper: ArticleKeeper,
    private readonly unanswered: UnansweredList,
  ) {}

  @Get(ENDPOINTS.articles.path)
  @Permitted(ENDPOINTS.articles.permission)
  all(): Promise<ArticleList> {
    return this.keeper.all();
  }

  @Get(ENDPOINTS.article.path)
  @Permitted(ENDPOINTS.article.permission)
  one(@Param('id') id: string): Promise<Article> {
    return this.keeper.one(id);
  }

  @Get(ENDPOINTS.articleVersions.path)
  @Permitted(ENDPOINTS.articleVersions.permission)
  versions(@Param('id') id: string): Promise<ArticleVersions> {
    return this.keeper.versions(id);
  }

  /** `answers` names the unanswered question that is settled with it. */
  @Post(ENDPOINTS.addArticle.path)
  @Permitted(ENDPOINTS.addArticle.permission)
  @HttpCode(200)
  async add(@Body() request: ArticleRequest, @Acting() actor: Actor): Promise<Article> {
    const added = await this.keeper.add(request, actor);
    const { answers = '' } = request;
    if (answers !== '') {
      await this.unanswered.settle(answers, { state: 'written', articleId: added.id }, actor);
    }
    return added;
  }

  @Put(ENDPOINTS.changeArticle.path)
  @Permitted(ENDPOINTS.changeArticle.permission)
  change(@Param('id') id: string, @Body() change: ArticleChange, @Acting() actor: Actor): Promise<Article> {
    return this.keeper.change(id, change, actor);
  }

  @Post(ENDPOINTS.undoArticle.path)
  @Permitted(ENDPOINTS.undoArticle.permission)
  @HttpCode(200)
  undo(@Param('id') id: string, @Body() undo: ArticleUndo, @Acting() actor: Actor): Promise<Article> {
    return this.keeper.undo(id, undo, actor);
  }

  @Delete(ENDPOINTS.removeArticle.path)
  @Permitted(ENDPOINTS.removeArticle.permission)
  @HttpCode(204)
  async remove(@Param('id') id: string, @Acting() actor: Actor): Promise<void> {
    await this.keeper.remove(id, actor);
  }

  @Post(ENDPOINTS.restoreArticle.path)
  @Permitted(ENDPOINTS.restoreArticle.permission)
  @HttpCode(200)
  restore(@Param('id') id: string, @Acting() actor: Actor): Promise<Article> {
    return this.keeper.restore(id, actor);
  }
}

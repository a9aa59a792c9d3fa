import type { CanDeactivateFn, Routes } from '@angular/router';
import { ArticlePage } from './article-page';
import { ArticlesPage } from './articles-page';
import { AskPage } from './ask-page';
import { UnansweredPage } from './unanswered-page';

const askFirst: CanDeactivateFn<ArticlePage> = (page) => page.mayLeave();

/** The knowledge part of the console's routes. */
export const knowledgeRoutes: Routes = [
  { path: '', title: 'Knowledge', component: ArticlesPage },
  { path: 'ask', title: 'Ask the assistant', component: AskPage },
  { path: 'unanswered', title: 'Unanswered questions', component: UnansweredPage },
  { path: 'new', title: 'New article', component: ArticlePage, canDeactivate: [askFirst] },
  { path: 'articles/:id', title: 'Article', component: ArticlePage, canDeactivate: [askFirst] },
];

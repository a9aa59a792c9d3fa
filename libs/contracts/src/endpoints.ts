import { type Endpoint, endpoint } from './endpoint';
import type { AlertsView, MailTest } from './alerts';
import type { ActionList, ActionView } from './actions';
import type { AttachedFile } from './attachment';
import type { AnswerRating, RatingOfAnswer, RatingPage } from './answer-ratings';
import type { Suggestion, ThreadSummary } from './assistance';
import type { AuditPage, AuditVerdict } from './audit';
import type { MyAvailability } from './availability';
import type { BulkResults } from './bulk-request';
import type { Colleagues } from './colleagues';
import type {
  ConversationPage,
  ConversationRow,
  InboxCounts,
  Thread,
  ThreadNote,
  ThreadReply,
} from './conversation';
import type { BreakerView } from './live-events';
import type {
  CustomerExport,
  CustomerMerge,
  CustomerMergeList,
  CustomerOrders,
  CustomerPage,
  CustomerProfile,
  ErasureReceipt,
  MergePreview,
} from './customers';
import type {
  Article,
  ArticleList,
  ArticleVersions,
  ImportedText,
  KnowledgeAnswer,
  UnansweredList,
} from './knowledge';
import type { FlagHistory, FlagView } from './flag-versions';
import type { Label, LabelList } from './labels';
import type { MessageWay } from './message-way';
import type {
  BreakerPast,
  CacheView,
  FailureRow,
  FailureTrace,
  OperationsView,
  ReplayReport,
} from './operations';
import type { Macro, MacroList } from './macros';
import type {
  WebhookDeliveryList,
  WebhookDeliveryView,
  WebhookEndpointList,
  WebhookEndpointView,
  WebhookSecret,
} from './outgoing-webhooks';
import type { SavedReply, SavedReplyList } from './saved-replies';
import type { SecurityCounts, SecurityEventPage, SecurityExposure } from './security-events';
import type { MySecondFactor, RecoveryCodes, SecondFactorSetUp } from './second-factor';
import type { ShopProducts } from './shop-products';
import type { WishedList } from './stock-news';
import type { SetUpReport } from './set-up';
import type { TemplateList, TemplatePrices } from './templates';
import type { SignedIn, SignedInUser, SignInAnswer } from './sign-in';
import type { LinkLook, MySessions, PersonLink, Team, TeamPerson } from './team';
import type { ConversationsBehind, UsageReport } from './usage';
import type { CostReport, CostTotal } from './costs';
import type { PrivacyRequestView } from './privacy';
import type { OldCounts } from './retention';
import type { SettingHistory, SettingView } from './setting-versions';
import type { CataloguePage, CatalogueStanding, CatalogueTrial } from './catalogue';
import type { TextHistory, TextList, TextWording } from './texts';

/** Every path of the admin API, once for both sides. */
export const ENDPOINTS = {
  signIn: endpoint<SignInAnswer>('POST', '/api/v1/auth/sign-in', 'public'),
  signInCode: endpoint<SignedIn>('POST', '/api/v1/auth/sign-in/code', 'public'),
  refresh: endpoint<SignedIn>('POST', '/api/v1/auth/refresh', 'public'),
  signOut: endpoint<null>('POST', '/api/v1/auth/sign-out', 'public'),
  me: endpoint<SignedInUser>('GET', '/api/v1/auth/me', null),
  lookAtLink: endpoint<LinkLook>('POST', '/api/v1/auth/link', 'public'),
  useLink: endpoint<null>('POST', '/api/v1/auth/link/use', 'public'),
  mySessions: endpoint<MySessions>('GET', '/api/v1/account/sessions', null),
  endMySession: endpoint<null>('POST', '/api/v1/account/sessions/:id/end', null),
  signOutEverywhere: endpoint<null>('POST', '/api/v1/account/sign-out-everywhere', null),
  changePassword: endpoint<null>('POST', '/api/v1/account/password', null),
  myAvailability: endpoint<MyAvailability>('GET', '/api/v1/account/availability', 'conversations:reply'),
  setAvailability: endpoint<MyAvailability>('POST', '/api/v1/account/availability', 'conversations:reply'),
  mySecondFactor: endpoint<MySecondFactor>('GET', '/api/v1/account/second-factor', null),
  setUpSecondFactor: endpoint<SecondFactorSetUp>('POST', '/api/v1/account/second-factor/set-up', null),
  confirmSecondFactor: endpoint<RecoveryCodes>('POST', '/api/v1/account/second-factor/confirm', null),
  removeSecondFactor: endpoint<null>('POST', '/api/v1/account/second-factor/remove', null),
  renewRecoveryCodes: endpoint<RecoveryCodes>('POST', '/api/v1/account/second-factor/recovery-codes', null),
  team: endpoint<Team>('GET', '/api/v1/team', 'team:manage'),
  invitePerson: endpoint<PersonLink>('POST', '/api/v1/team/invites', 'team:manage'),
  withdrawInvite: endpoint<null>('POST', '/api/v1/team/:id/withdraw-invite', 'team:manage'),
  changeRole: endpoint<TeamPerson>('POST', '/api/v1/team/:id/role', 'team:manage'),
  deactivate: endpoint<TeamPerson>('POST', '/api/v1/team/:id/deactivate', 'team:manage'),
  reactivate: endpoint<TeamPerson>('POST', '/api/v1/team/:id/reactivate', 'team:manage'),
  audit: endpoint<AuditPage>('GET', '/api/v1/audit', 'audit:read'),
  verifyAudit: endpoint<AuditVerdict>('POST', '/api/v1/audit/verify', 'audit:read'),
  securityEvents: endpoint<SecurityEventPage>('GET', '/api/v1/security/events', 'security:read'),
  securityCounts: endpoint<SecurityCounts>('GET', '/api/v1/security/counts', 'security:read'),
  securityExposure: endpoint<SecurityExposure>('GET', '/api/v1/security/exposure', 'security:read'),
  resetPassword: endpoint<PersonLink>('POST', '/api/v1/team/:id/reset-password', 'team:reset-password'),
  resetSecondFactor: endpoint<TeamPerson>(
    'POST',
    '/api/v1/team/:id/reset-second-factor',
    'team:second-factor',
  ),
  conversations: endpoint<ConversationPage>('GET', '/api/v1/conversations', 'conversations:read'),
  thread: endpoint<Thread>('GET', '/api/v1/conversations/:id/thread', 'conversations:read'),
  messageWay: endpoint<MessageWay>('GET', '/api/v1/messages/:id/way', 'messages:way'),
  rateAnswer: endpoint<AnswerRating>('PUT', '/api/v1/answers/:id/rating', 'answers:rate'),
  answerRating: endpoint<RatingOfAnswer>('GET', '/api/v1/answers/:id/rating', 'answers:rate'),
  answerRatings: endpoint<RatingPage>('GET', '/api/v1/answer-ratings', 'answers:rate'),
  goldenConversations: endpoint<never>('GET', '/api/v1/golden-conversations', 'answers:rate'),
  suggestReply: endpoint<Suggestion>('POST', '/api/v1/conversations/:id/suggestion', 'assistant:ask'),
  summarize: endpoint<ThreadSummary>('POST', '/api/v1/conversations/:id/summary', 'assistant:ask'),
  medium: endpoint<never>('GET', '/api/v1/media/:id', 'conversations:read'),
  inboxCounts: endpoint<InboxCounts>('GET', '/api/v1/conversation-counts', 'conversations:read'),
  conversation: endpoint<ConversationRow>('GET', '/api/v1/conversations/:id', 'conversations:read'),
  takeOver: endpoint<ConversationRow>('POST', '/api/v1/conversations/:id/take-over', 'conversations:reply'),
  askFor: endpoint<ConversationRow>('POST', '/api/v1/conversations/:id/ask-for', 'conversations:reply'),
  handBack: endpoint<ConversationRow>('POST', '/api/v1/conversations/:id/hand-back', 'conversations:reply'),
  resolve: endpoint<ConversationRow>('POST', '/api/v1/conversations/:id/resolve', 'conversations:reply'),
  reopen: endpoint<ConversationRow>('POST', '/api/v1/conversations/:id/reopen', 'conversations:reply'),
  snooze: endpoint<ConversationRow>('POST', '/api/v1/conversations/:id/snooze', 'conversations:reply'),
  pauseHere: endpoint<ConversationRow>('POST', '/api/v1/conversations/:id/pause', 'conversations:reply'),
  releaseDraft: endpoint<ConversationRow>(
    'POST',
    '/api/v1/conversations/:id/drafts/:entryId/release',
    'conversations:reply',
  ),
  discardDraft: endpoint<ConversationRow>(
    'POST',
    '/api/v1/conversations/:id/drafts/:entryId/discard',
    'conversations:reply',
  ),
  actions: endpoint<ActionList>('GET', '/api/v1/conversations/:id/actions', 'conversations:read'),
  decideAction: endpoint<ActionView>(
    'POST',
    '/api/v1/conversations/:id/actions/:key/decision',
    'actions:decide',
  ),
  assign: endpoint<ConversationRow>('POST', '/api/v1/conversations/:id/assign', 'conversations:reply'),
  putLabels: endpoint<ConversationRow>('POST', '/api/v1/conversations/:id/labels', 'conversations:reply'),
  bulk: endpoint<BulkResults>('POST', '/api/v1/conversation-actions', 'conversations:reply'),
  colleagues: endpoint<Colleagues>('GET', '/api/v1/colleagues', 'conversations:read'),
  labels: endpoint<LabelList>('GET', '/api/v1/labels', 'conversations:read'),
  addLabel: endpoint<Label>('POST', '/api/v1/labels', 'labels:manage'),
  changeLabel: endpoint<Label>('PUT', '/api/v1/labels/:id', 'labels:manage'),
  removeLabel: endpoint<null>('DELETE', '/api/v1/labels/:id', 'labels:manage'),
  savedReplies: endpoint<SavedReplyList>('GET', '/api/v1/saved-replies', 'conversations:read'),
  addSavedReply: endpoint<SavedReply>('POST', '/api/v1/saved-replies', 'saved-replies:manage'),
  changeSavedReply: endpoint<SavedReply>('PUT', '/api/v1/saved-replies/:id', 'saved-replies:manage'),
  removeSavedReply: endpoint<null>('DELETE', '/api/v1/saved-replies/:id', 'saved-replies:manage'),
  macros: endpoint<MacroList>('GET', '/api/v1/macros', 'conversations:read'),
  addMacro: endpoint<Macro>('POST', '/api/v1/macros', 'macros:manage'),
  changeMacro: endpoint<Macro>('PUT', '/api/v1/macros/:id', 'macros:manage'),
  removeMacro: endpoint<null>('DELETE', '/api/v1/macros/:id', 'macros:manage'),
  articles: endpoint<ArticleList>('GET', '/api/v1/articles', 'knowledge:read'),
  article: endpoint<Article>('GET', '/api/v1/articles/:id', 'knowledge:read'),
  addArticle: endpoint<Article>('POST', '/api/v1/articles', 'knowledge:manage'),
  changeArticle: endpoint<Article>('PUT', '/api/v1/articles/:id', 'knowledge:manage'),
  removeArticle: endpoint<null>('DELETE', '/api/v1/articles/:id', 'knowledge:manage'),
  restoreArticle: endpoint<Article>('POST', '/api/v1/articles/:id/restore', 'knowledge:manage'),
  articleVersions: endpoint<ArticleVersions>('GET', '/api/v1/articles/:id/versions', 'knowledge:read'),
  undoArticle: endpoint<Article>('POST', '/api/v1/articles/:id/undo', 'knowledge:manage'),
  askKnowledge: endpoint<KnowledgeAnswer>('POST', '/api/v1/knowledge/ask', 'assistant:ask'),
  importFile: endpoint<ImportedText>('POST', '/api/v1/knowledge/files', 'knowledge:manage'),
  importPage: endpoint<ImportedText>('POST', '/api/v1/knowledge/pages', 'knowledge:manage'),
  unanswered: endpoint<UnansweredList>('GET', '/api/v1/unanswered-questions', 'knowledge:read'),
  settleUnanswered: endpoint<null>('POST', '/api/v1/unanswered-questions/:id/settle', 'knowledge:manage'),
  templates: endpoint<TemplateList>('GET', '/api/v1/templates', 'conversations:read'),
  seeMentions: endpoint<ConversationRow>(
    'POST',
    '/api/v1/conversations/:id/seen-mentions',
    'conversations:read',
  ),
  addNote: endpoint<ThreadNote>('POST', '/api/v1/conversations/:id/notes', 'conversations:reply'),
  addAttachment: endpoint<AttachedFile>(
    'POST',
    '/api/v1/conversations/:id/attachments',
    'conversations:reply',
  ),
  reply: endpoint<ThreadReply>('POST', '/api/v1/conversations/:id/replies', 'conversations:reply'),
  templateReply: endpoint<ThreadReply>(
    'POST',
    '/api/v1/conversations/:id/template-replies',
    'conversations:reply',
  ),
  productReply: endpoint<ThreadReply>(
    'POST',
    '/api/v1/conversations/:id/product-replies',
    'conversations:reply',
  ),
  wishedProducts: endpoint<WishedList>('GET', '/api/v1/shop/wished', 'insights:read'),
  shopProducts: endpoint<ShopProducts>('GET', '/api/v1/shop/products', 'conversations:reply'),
  templatePrices: endpoint<TemplatePrices>(
    'GET',
    '/api/v1/conversations/:id/template-prices',
    'conversations:read',
  ),
  customers: endpoint<CustomerPage>('GET', '/api/v1/customers', 'customers:read'),
  customer: endpoint<CustomerProfile>('GET', '/api/v1/customers/:id', 'customers:read'),
  customerOrders: endpoint<CustomerOrders>('GET', '/api/v1/customers/:id/orders', 'customers:read'),
  exportCustomer: endpoint<CustomerExport>('GET', '/api/v1/customers/:id/export', 'customers:export'),
  eraseCustomer: endpoint<ErasureReceipt>('POST', '/api/v1/customers/:id/erase', 'customers:erase'),
  customerMerges: endpoint<CustomerMergeList>('GET', '/api/v1/customers/:id/merges', 'customers:merge'),
  mergePreview: endpoint<MergePreview>('GET', '/api/v1/customers/:id/merge/:otherId', 'customers:merge'),
  mergeCustomers: endpoint<CustomerMerge>('POST', '/api/v1/customers/:id/merge', 'customers:merge'),
  undoMerge: endpoint<CustomerMerge>('POST', '/api/v1/customers/:id/merges/:mergeId/undo', 'customers:merge'),
  catalogue: endpoint<CatalogueStanding>('GET', '/api/v1/catalogue', 'knowledge:read'),
  catalogueProducts: endpoint<CataloguePage>('GET', '/api/v1/catalogue/products', 'knowledge:read'),
  tryCatalogue: endpoint<CatalogueTrial>('POST', '/api/v1/catalogue/try', 'assistant:ask'),
  syncCatalogue: endpoint<CatalogueStanding>('POST', '/api/v1/catalogue/sync', 'knowledge:manage'),
  texts: endpoint<TextList>('GET', '/api/v1/texts', 'texts:read'),
  textHistory: endpoint<TextHistory>('GET', '/api/v1/texts/:id/:language', 'texts:read'),
  changeText: endpoint<TextWording>('PUT', '/api/v1/texts/:id/:language', 'texts:change'),
  undoText: endpoint<TextWording>('POST', '/api/v1/texts/:id/:language/undo', 'texts:change'),
  settings: endpoint<SettingView[]>('GET', '/api/v1/settings', 'settings:read'),
  setting: endpoint<SettingHistory>('GET', '/api/v1/settings/:name', 'settings:read'),
  changeSetting: endpoint<SettingView>('PUT', '/api/v1/settings/:name', 'settings:change'),
  undoSetting: endpoint<SettingView>('POST', '/api/v1/settings/:name/undo', 'settings:change'),
  oldRecords: endpoint<OldCounts>('GET', '/api/v1/retention/old', 'retention:change'),
  flags: endpoint<FlagView[]>('GET', '/api/v1/flags', 'flags:read'),
  flag: endpoint<FlagHistory>('GET', '/api/v1/flags/:name', 'flags:read'),
  changeFlag: endpoint<FlagView>('PUT', '/api/v1/flags/:name', 'flags:change'),
  undoFlag: endpoint<FlagView>('POST', '/api/v1/flags/:name/undo', 'flags:change'),
  usage: endpoint<UsageReport>('GET', '/api/v1/insights/usage', 'insights:read'),
  usageFile: endpoint<never>('GET', '/api/v1/insights/usage.csv', 'insights:read'),
  conversationsBehind: endpoint<ConversationsBehind>(
    'GET',
    '/api/v1/insights/conversations',
    'conversations:read',
  ),
  costs: endpoint<CostReport>('GET', '/api/v1/insights/costs', 'insights:read'),
  conversationCosts: endpoint<CostTotal>('GET', '/api/v1/conversations/:id/costs', 'insights:read'),
  customerCosts: endpoint<CostTotal>('GET', '/api/v1/customers/:id/costs', 'insights:read'),
  privacyRequests: endpoint<PrivacyRequestView[]>('GET', '/api/v1/privacy-requests', 'customers:export'),
  answerPrivacyRequest: endpoint<PrivacyRequestView>(
    'POST',
    '/api/v1/privacy-requests/:id/answer',
    'customers:export',
  ),
  operations: endpoint<OperationsView>('GET', '/api/v1/operations', 'operations:read'),
  setUp: endpoint<SetUpReport>('GET', '/api/v1/set-up', 'operations:read'),
  failures: endpoint<FailureRow[]>('GET', '/api/v1/operations/failures', 'operations:read'),
  failure: endpoint<FailureTrace>('GET', '/api/v1/operations/failures/:kind/:id', 'operations:read'),
  replayFailures: endpoint<ReplayReport>('POST', '/api/v1/operations/replays', 'operations:act'),
  editFailure: endpoint<null>('POST', '/api/v1/operations/edits', 'operations:act'),
  discardFailure: endpoint<null>('POST', '/api/v1/operations/discards', 'operations:act'),
  putBreaker: endpoint<BreakerView>('POST', '/api/v1/operations/breakers/:name', 'operations:act'),
  breakerHistory: endpoint<BreakerPast[]>(
    'GET',
    '/api/v1/operations/breakers/:name/history',
    'operations:read',
  ),
  clearCache: endpoint<CacheView>('POST', '/api/v1/operations/caches/:area/clear', 'operations:act'),
  alerts: endpoint<AlertsView>('GET', '/api/v1/alerts', 'operations:read'),
  testAlertMail: endpoint<MailTest>('POST', '/api/v1/alerts/test-mail', 'operations:act'),
  webhookEndpoints: endpoint<WebhookEndpointList>('GET', '/api/v1/webhook-endpoints', 'webhooks:manage'),
  addWebhookEndpoint: endpoint<WebhookSecret>('POST', '/api/v1/webhook-endpoints', 'webhooks:manage'),
  changeWebhookEndpoint: endpoint<WebhookEndpointView>(
    'PUT',
    '/api/v1/webhook-endpoints/:id',
    'webhooks:manage',
  ),
  removeWebhookEndpoint: endpoint<null>('DELETE', '/api/v1/webhook-endpoints/:id', 'webhooks:manage'),
  rotateWebhookSecret: endpoint<WebhookSecret>(
    'POST',
    '/api/v1/webhook-endpoints/:id/secret',
    'webhooks:manage',
  ),
  testWebhookEndpoint: endpoint<WebhookDeliveryView>(
    'POST',
    '/api/v1/webhook-endpoints/:id/test',
    'webhooks:manage',
  ),
  webhookDeliveries: endpoint<WebhookDeliveryList>(
    'GET',
    '/api/v1/webhook-endpoints/:id/deliveries',
    'webhooks:manage',
  ),
  replayWebhook: endpoint<WebhookDeliveryView>(
    'POST',
    '/api/v1/webhook-endpoints/:id/deliveries/:eventId/replay',
    'webhooks:manage',
  ),
  live: endpoint<never>('GET', '/api/v1/live', 'conversations:read'),
} as const satisfies Record<string, Endpoint<unknown>>;

/** What each endpoint answers when all is well; OpenAPI's schemas are made from this type (`npm run schemas`). */
export type EndpointAnswers = {
  [Name in keyof typeof ENDPOINTS]: NonNullable<(typeof ENDPOINTS)[Name]['answer']>;
};

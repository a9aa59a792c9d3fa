import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { LIVE_SETTINGS, WORKING_MODES, type WorkingMode } from '@feelori/contracts';
import { mayNow, ShopSettings, WORKING_MODE_WORDS } from '@feelori/console/core';
import { Page, FailurePanel } from '@feelori/console/ui';
import { CheckoutNewsSection } from './checkout-news-section';
import { OpeningHoursForm } from './opening-hours-form';
import { NewsTemplateList } from './news-template-list';
import { OrderNewsSection } from './order-news-section';
import { StockNewsSection } from './stock-news-section';
import { ActionsAlone } from './actions-alone';
import { AnswerRules } from './answer-rules';
import { AlertSettings } from './alert-settings';
import { ConversationsKept } from './conversations-kept';
import { FiguresKept } from './figures-kept';
import { LineSetting } from './line-setting';
import { ModelsSections } from './models-sections';
import { NewHandovers } from './new-handovers';
import { RecognitionSettings } from './recognition-settings';
import { PaceSettings } from './pace-settings';
import { ProductLooks } from './product-looks';
import { SecondFactorChoice } from './second-factor-choice';
import { SettingSection } from './setting-section';
import { SettingsGroup } from './settings-group';
import { SettingsIndex } from './settings-index';

/** What people look after on pages of their own. */
const LISTS = [
  { path: '/saved-replies', name: 'Saved replies', words: 'Texts that people send often, called by “/”' },
  { path: '/macros', name: 'Macros', words: 'A few actions under one name and one key' },
  { path: '/labels', name: 'Labels', words: 'What conversations are about' },
  { path: '/texts', name: 'Texts', words: 'What the assistant says in fixed words, in six languages' },
  {
    path: '/catalogue',
    name: 'Catalogue',
    words: 'The products as the assistant has them, and a search to try',
  },
  { path: '/knowledge', name: 'Knowledge', words: 'What the assistant tells beyond products and orders' },
  {
    path: '/answer-ratings',
    name: 'Rated answers',
    words: 'What people said of its answers',
    permission: 'answers:rate',
  },
  {
    path: '/outgoing-webhooks',
    name: 'Webhooks',
    words: 'Other systems that are told what happens here',
    permission: 'webhooks:manage',
  },
] as const;

/** In the order of the page. */
const GROUPS = {
  work: { anchor: 'work', name: 'How it works' },
  shop: { anchor: 'shop', name: 'Your shop' },
  answers: { anchor: 'answers', name: 'Models and answers' },
  orders: { anchor: 'orders', name: 'Orders and returns' },
  news: { anchor: 'news', name: 'News to customers' },
  team: { anchor: 'team', name: 'Alerts and sign-in' },
  kept: { anchor: 'kept', name: 'What is kept' },
  pace: { anchor: 'pace', name: 'Pace and limits' },
} as const;

const IDLE = LIVE_SETTINGS['assistant.idle_handback_minutes'];

/** How the assistant works: what becomes of its answers, and when a quiet conversation goes back to it. */
@Component({
  selector: 'fe-settings-page',
  imports: [
    CheckoutNewsSection,
    FormsModule,
    OpeningHoursForm,
    OrderNewsSection,
    StockNewsSection,
    Page,
    RouterLink,
    ActionsAlone,
    AlertSettings,
    AnswerRules,
    ConversationsKept,
    FiguresKept,
    LineSetting,
    ModelsSections,
    NewHandovers,
    PaceSettings,
    ProductLooks,
    RecognitionSettings,
    SecondFactorChoice,
    SettingSection,
    SettingsGroup,
    SettingsIndex,
    FailurePanel,
  ],
  providers: [NewsTemplateList],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  protected readonly settings = inject(ShopSettings);
  protected readonly mayChange = mayNow('settings:change');
  protected readonly mayRequire = mayNow('team:second-factor');
  protected readonly mayForget = mayNow('retention:change');
  protected readonly mayAllow = mayNow('actions:allow');
  protected readonly modes = WORKING_MODES.map((mode) => ({ mode, ...WORKING_MODE_WORDS[mode] }));
  protected readonly limits = IDLE;
  protected readonly groups = GROUPS;
  protected readonly groupList = Object.values(GROUPS);
  private readonly known = LISTS.map((list) => ({
    ...list,
    may: 'permission' in list ? mayNow(list.permission) : signal(true),
  }));
  protected readonly lists = computed(() => this.known.filter(({ may }) => may()));
  protected readonly shopVariable = '{{shop_name}}';

  protected readonly chosen = linkedSignal(() => this.settings.mode());
  private readonly idle = computed(() => this.settings.value('assistant.idle_handback_minutes') ?? 0);
  protected readonly minutes = linkedSignal<number | null>(() => this.idle());
  protected readonly minutesFit = computed(() => {
    const minutes = this.minutes();
    return minutes !== null && Number.isInteger(minutes) && minutes >= IDLE.min && minutes <= IDLE.max;
  });
  protected readonly minutesChanged = computed(() => this.minutes() !== this.idle());

  protected async choose(mode: WorkingMode, section: SettingSection<'assistant.mode'>): Promise<void> {
    this.chosen.set(mode);
    await section.change(mode);
    // What was refused is not what holds.
    this.chosen.set(this.settings.mode());
  }

  protected async saveMinutes(section: SettingSection<'assistant.idle_handback_minutes'>): Promise<void> {
    const minutes = this.minutes();
    if (minutes !== null && this.minutesFit()) await section.change(minutes);
  }
}

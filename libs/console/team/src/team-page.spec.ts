import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf, type Role, type TeamPerson } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { TeamPage } from './team-page';

const person = (id: string, more: Partial<TeamPerson> = {}): TeamPerson => ({
  id,
  email: `${id}@shop.test`,
  name: `Name ${id}`,
  role: 'agent',
  state: 'active',
  lastSignInAt: null,
  inviteEndsAt: null,
  secondFactor: false,
  ...more,
});
const TEAM = [
  person('me', { role: 'owner' }),
  person('other', { role: 'owner' }),
  person('ann'),
  person('gone', { state: 'deactivated' }),
  person('bo', { state: 'invited', inviteEndsAt: '2999-01-01T00:00:00.000Z' }),
];

describe('the team page', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function open(role: Role): Promise<void> {
    const me = { id: 'me', email: 'me@shop.test', name: 'Name me', role };
    await render(TeamPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user: () => me } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    await answerTeam();
  }
  async function answerTeam(people: TeamPerson[] = TEAM): Promise<void> {
    const request = await asked(ENDPOINTS.team.path);
    request.flush({ people });
    await screen.findByRole('list', { name: 'People of the team' });
  }
  async function asked(path: string): Promise<TestRequest> {
    let found: TestRequest | undefined;
    await waitFor(() => {
      found = http.match(path)[0];
      expect(found).toBeDefined();
    });
    return found as TestRequest;
  }
  const row = (name: string): HTMLElement =>
    screen.getByText(new RegExp(`^Name ${name}`), { selector: 'strong' }).closest('li') as HTMLElement;
  const buttons = (name: string): string[] =>
    within(row(name))
      .queryAllByRole('button')
      .map(({ textContent }) => textContent.trim().split(' ')[0] ?? '');

  it('offers an owner what may be done with each, and nothing with themselves', async () => {
    await open('owner');
    expect(buttons('me')).toEqual([]);
    expect(buttons('other')).toEqual(['Reset', 'Deactivate']);
    expect(buttons('gone')).toEqual(['Reactivate']);
    expect(buttons('bo')).toEqual(['New', 'Withdraw']);
    expect(within(row('me')).queryByRole('combobox')).toBeNull();
    expect(screen.getByLabelText('Role of Name ann')).toBeTruthy();
  });

  it('hides from an admin what is above them', async () => {
    await open('admin');
    expect(buttons('other')).toEqual([]);
    expect(buttons('ann')).toEqual(['Deactivate']);
    const roles = within(screen.getByLabelText('Role')).getAllByRole('option');
    expect(roles.map(({ textContent }) => textContent)).toEqual(['Agent', 'Viewer']);
  });

  it('shows the link of an invitation once, by the name this page was loaded by', async () => {
    await open('owner');
    await user.type(screen.getByLabelText('E-mail'), 'new@shop.test');
    await user.selectOptions(screen.getByLabelText('Role'), 'viewer');
    await user.click(screen.getByRole('button', { name: 'Make a link' }));
    const request = await asked(ENDPOINTS.invitePerson.path);
    expect(request.request.body).toEqual({ email: 'new@shop.test', role: 'viewer' });
    const invited = person('new', { state: 'invited' });
    request.flush({ person: invited, path: '/join#A.b', endsAt: '2999-01-01T00:00:00.000Z' });
    const box = await screen.findByLabelText<HTMLInputElement>('Link for new@shop.test');
    expect(box.value).toBe(`${location.origin}/join#A.b`);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByLabelText('Link for new@shop.test')).toBeNull();
  });

  it('asks once more before somebody is sent away', async () => {
    await open('owner');
    await user.click(within(row('ann')).getByRole('button', { name: 'Deactivate Name ann' }));
    http.expectNone(pathOf(ENDPOINTS.deactivate.path, { id: 'ann' }));
    await user.click(within(row('ann')).getByRole('button', { name: 'Deactivate Name ann now' }));
    (await asked(pathOf(ENDPOINTS.deactivate.path, { id: 'ann' }))).flush(
      person('ann', { state: 'deactivated' }),
    );
    await answerTeam([person('ann', { state: 'deactivated' })]);
    await waitFor(() => expect(buttons('ann')).toEqual(['Reactivate']));
  });

  it('says why a role stays, and shows it as it is', async () => {
    await open('owner');
    const box = screen.getByLabelText<HTMLSelectElement>('Role of Name other');
    await user.selectOptions(box, 'agent');
    const request = await asked(pathOf(ENDPOINTS.changeRole.path, { id: 'other' }));
    expect(request.request.body).toEqual({ role: 'agent' });
    request.flush({ code: 'last_owner', title: 'x', correlation_id: 'c' }, { status: 409, statusText: 'x' });
    expect(await screen.findByText(/A shop needs an owner/)).toBeTruthy();
    expect(box.value).toBe('owner');
  });
});

import { shownPhone } from './shown-phone';

it('shows whole numbers to owners and admins, and to all others their end', () => {
  const shown = (['owner', 'admin', 'agent', 'viewer'] as const).map((role) =>
    shownPhone('+16505550142', role),
  );
  expect(shown).toEqual(['+16505550142', '+16505550142', '••••42', '••••42']);
  expect(shownPhone(null, 'viewer')).toBeNull();
});

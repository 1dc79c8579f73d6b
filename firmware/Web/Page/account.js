// One's own account: password, signing out; and for administrators the way back to how the camera came.

import { ask } from './api.js';
import { leaveFor } from './connection.js';
import { openDialog, twice } from './dialog.js';
import { element, make, say } from './dom.js';
import { take } from './session.js';
import { passwordHint } from './users.js';

async function signOut(query) {
  try {
    await ask(`/api/session${query}`, { method: 'DELETE' });
    location.reload();
  } catch (error) {
    say(error.message);
  }
}

function openAccount() {
  const everywhere = make('button', { type: 'button' }, 'Sign out everywhere');
  everywhere.onclick = () => signOut('?everywhere=true');
  openDialog({
    title: 'Account',
    text: 'A new password signs you out in every other browser.',
    fields: [
      { name: 'current', label: 'Present password', type: 'password', autocomplete: 'current-password', required: true },
      ...twice('password', 'New password', { hint: passwordHint }),
    ],
    action: 'Change password',
    go: async form => {
      take(await (await ask('/api/password', { method: 'PUT', body: new URLSearchParams(form) })).json());
      say('The password is changed.');
    },
    others: [everywhere],
  });
}

const openReset = () => openDialog({
  title: 'Factory reset',
  text: 'Erases keys, certificates, users, settings and the security log. The camera then starts by HTTP, as it came. '
    + 'Keep backups of the certificates and the key.',
  fields: [{ name: 'password', label: 'Your password', type: 'password', autocomplete: 'current-password', required: true }],
  action: 'Erase everything', danger: true,
  go: async form => {
    const answer = await ask('/api/factory-reset', { method: 'POST', body: new URLSearchParams(form) });
    const { address, network } = await answer.json();
    return leaveFor(address, 'The camera starts anew',
      network ? `Join its network ${network} within a minute, and set yours there.` : 'Set it up there.', network ? 60 : 10);
  },
});

/** Binds the buttons of the account. */
export function bindAccount() {
  element('sign-out').onclick = () => signOut('');
  element('account').onclick = openAccount;
  element('factory-reset').onclick = openReset;
}

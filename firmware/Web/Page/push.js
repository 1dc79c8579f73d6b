// Pictures that the camera sends out on an interval, for administrators.

import { ask } from './api.js';
import { openDialog } from './dialog.js';
import { element } from './dom.js';

let push;

async function tellPush(method, body) {
  push = await (await ask('/api/push', { method, body })).json();
  element('push-state').textContent = push.lost ? 'Off: what was set could not be read'
    : push.on ? `Every ${push.interval} s to ${push.url}` : 'Off';
}

const openPush = () => openDialog({
  title: 'Snapshot push',
  text: 'Sends a picture by HTTP POST. Over http:// others can read it, and the password with it.',
  fields: [
    { name: 'on', label: 'Send', choices: [['false', 'Off'], ['true', 'On']], value: push.on },
    { name: 'url', label: 'Address', hint: 'https://…', value: push.url },
    { name: 'interval', label: 'Interval', hint: `${push.minimum} to ${push.maximum} seconds`, inputmode: 'numeric', value: push.interval },
    { name: 'signIn', label: 'Sign-in', choices: [['none', 'None'], ['basic', 'User and password'], ['bearer', 'Token']], value: push.signIn },
    { name: 'user', label: 'User', value: push.user },
    { name: 'secret', label: 'Password or token', hint: push.hasSecret && 'empty: as it is', type: 'password', autocomplete: 'new-password' },
    { name: 'certificate', label: 'Trusted certificate', hint: 'PEM, for a private receiver', rows: 2, value: push.certificate },
  ],
  action: 'Save',
  go: form => {
    if (!form.get('secret')) form.delete('secret');
    return tellPush('PUT', new URLSearchParams(form));
  },
});

/** Loads the state and binds the button; for administrators. */
export async function bindPush() {
  element('push').onclick = openPush;
  await tellPush('GET');
}

// Users and the security log, for administrators.

import { ask } from './api.js';
import { openDialog } from './dialog.js';
import { element, line, make } from './dom.js';
import { day } from './format.js';

const levels = [['live', 'Live view'], ['control', 'Camera control'], ['administrator', 'Administrator']];
const alarms = { failed: 'Wrong name or password', blocked: 'Address blocked' };
const levelWords = Object.fromEntries(levels);
export const passwordHint = '8 to 64 characters';
const passwordField = { name: 'password', label: 'Password', hint: passwordHint, type: 'password', autocomplete: 'new-password' };

const changeUsers = async (method, values, query = '') => showUsers(await (await ask(`/api/users${query}`, {
  method, body: values && new URLSearchParams(values),
})).json());

const add = () => openDialog({
  title: 'Add user',
  fields: [
    { name: 'name', label: 'Name', dir: 'auto', required: true }, { ...passwordField, required: true },
    { name: 'level', label: 'Level', choices: levels },
  ],
  action: 'Add user',
  go: form => changeUsers('POST', form),
});

// The camera takes one change at a time, so that nothing is half done.
const edit = ({ name, level }) => openDialog({
  title: `Change ${name}`,
  text: 'Saving signs the user out.',
  fields: [{ name: 'level', label: 'Level', choices: levels, value: level }, { ...passwordField, label: 'New password', hint: 'leave it empty to keep the present one' }],
  action: 'Save',
  go: async form => {
    if (form.get('password')) await changeUsers('PUT', { name, password: form.get('password') });
    if (form.get('level') !== level) await changeUsers('PUT', { name, level: form.get('level') });
  },
});

const removeUser = name => openDialog({
  title: `Delete ${name}`,
  text: 'The user is signed out and cannot sign in any more.',
  action: 'Delete', danger: true,
  go: () => changeUsers('DELETE', null, `?name=${encodeURIComponent(name)}`),
});

function button(label, words, onclick) {
  const made = make('button', { type: 'button', class: 'quiet', 'aria-label': `${label} ${words}` }, label);
  made.onclick = onclick;
  return made;
}

function showUsers({ users, most }) {
  element('users').replaceChildren(...users.map(user => make('li', {},
    make('span', {}, make('bdi', {}, user.name), make('small', {}, levelWords[user.level])),
    button('Change', user.name, () => edit(user)), button('Delete', user.name, () => removeUser(user.name)))));
  element('user-count').textContent = `${users.length} of ${most}`;
}

async function showEvents() {
  if (!element('log').open) return;
  const { events, writing } = await (await ask('/api/events')).json();
  element('events').replaceChildren(
    ...writing ? [] : [make('li', { class: 'error' }, 'The flash does not take the log: a restart would lose it.')],
    ...events.map(({ kind, user, address, time }) => make('li', {},
      make('span', { class: kind in alarms && 'error' }, alarms[kind] ?? kind[0].toUpperCase() + kind.slice(1).replaceAll('-', ' '),
        make('small', {}, ...line(user, address))),
      make('small', {}, time ? day(time) : 'time unknown'))));
}

/** Loads the list and binds the controls; for administrators. */
export async function bindUsers() {
  element('user-add').onclick = add;
  element('log').ontoggle = showEvents;
  await changeUsers('GET');
}

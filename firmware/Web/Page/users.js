// Users and the security log, for administrators.

import { ask } from './api.js';
import { element, say } from './dom.js';

const levels = { live: 'Live view', control: 'Camera control', administrator: 'Administrator' };

function item(...parts) {
  const line = document.createElement('li');
  line.append(...parts);
  return line;
}

function text(words) {
  const span = document.createElement('span');
  span.textContent = words;
  return span;
}

function showUsers({ users }) {
  element('users').replaceChildren(...users.map(user => {
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'quiet';
    remove.textContent = 'Delete';
    remove.setAttribute('aria-label', `Delete ${user.name}`);
    remove.onclick = () => changeUsers(`/api/users?name=${encodeURIComponent(user.name)}`, { method: 'DELETE' })
      .catch(error => say(error.message));
    return item(text(`${user.name}, ${levels[user.level]}`), remove);
  }));
}

const changeUsers = async (path, options) => showUsers(await (await ask(path, options)).json());

/** Loads the list and binds the form; for administrators. */
export async function bindUsers() {
  const form = element('user-form');
  form.onsubmit = async event => {
    event.preventDefault();
    element('user-error').textContent = '';
    try {
      await changeUsers('/api/users', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      form.reset();
    } catch (error) {
      element('user-error').textContent = error.message;
    }
  };
  element('log').ontoggle = async () => {
    const { events } = await (await ask('/api/events')).json();
    element('events').replaceChildren(...events.map(event => item(text(
      `${event.time ? new Date(event.time * 1000).toLocaleString() : 'time unknown'} ${event.kind} ${event.user} ${event.address}`))));
  };
  await changeUsers('/api/users');
}

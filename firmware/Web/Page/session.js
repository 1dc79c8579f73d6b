// Who uses the page: sets up the first administrator, signs in and out, and keeps what each change must carry.

import { ask, carry } from './api.js';
import { element } from './dom.js';

let level = '';
let user = '';

export const mayControl = () => level === 'control' || level === 'administrator';

export const isAdministrator = () => level === 'administrator';

/** Takes who the camera says it is that uses the page. */
export function take(session) {
  carry(session.csrf);
  level = session.level || '';
  if (user && session.user && session.user !== user) location.reload(); // what this page has bound is another's
  user = session.user || user;
  element('user').textContent = session.user || '';
  element('who').hidden = !session.user;
  document.body.dataset.level = level;
  return session.user;
}

const get = async () => (await ask('/api/session')).json();

/** Shows the dialog until somebody is signed in. */
export async function signIn() {
  let session;
  try {
    session = await get();
  } catch {
    document.body.dataset.level ??= ''; // the picture says that the camera does not answer
    return;
  }
  if (take(session)) return;
  const dialog = element('sign-in');
  if (dialog.open) return;
  const form = element('sign-in-form');
  const password = element('sign-in-password');
  const twice = element('sign-in-again');
  const error = element('sign-in-error');
  const refuse = (words, field) => {
    error.textContent = words;
    for (const input of form.querySelectorAll('input')) input.setAttribute('aria-invalid', input === field);
    field?.focus();
    field?.select();
  };
  const show = () => {
    const { setup, usersLost } = session;
    element('sign-in-title').textContent = setup ? 'Set up the camera' : 'Sign in';
    element('sign-in-text').textContent = usersLost
      ? 'The accounts in the camera’s memory cannot be read, so nobody can sign in. Hold its button for 10 s: it forgets everything and starts as it came.'
      : setup ? 'Choose the name and the password of the administrator. The camera has no default password.' : '';
    element('again-field').hidden = element('sign-in-hint').hidden = !setup;
    twice.required = setup;
    password.autocomplete = setup ? 'new-password' : 'current-password';
    element('sign-in-go').textContent = setup ? 'Set up' : 'Sign in';
    refuse('');
  };
  show();
  dialog.oncancel = event => event.preventDefault();
  dialog.showModal();
  await new Promise(resolve => {
    form.onsubmit = async event => {
      event.preventDefault();
      refuse('');
      if (session.setup && twice.value !== password.value) {
        refuse('The two passwords differ.', twice);
        return;
      }
      const body = new URLSearchParams(new FormData(form));
      element('sign-in-go').disabled = true;
      try {
        take(await (await ask(session.setup ? '/api/setup' : '/api/session', { method: 'POST', body })).json());
        form.reset();
        dialog.close();
        resolve();
      } catch (problem) {
        if (problem.status === 409) { // somebody else was first
          session = await get();
          show();
        }
        refuse(problem.message, problem.field && (problem.field === 'name' ? element('sign-in-name') : password));
      } finally {
        element('sign-in-go').disabled = false;
      }
    };
  });
}

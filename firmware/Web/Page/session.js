// Who uses the page: sets up the first administrator, signs in and out, and keeps what each change must carry.

import { CameraError, ask, carry } from './api.js';
import { element } from './dom.js';

let level = '';

export const mayControl = () => level === 'control' || level === 'administrator';

export const isAdministrator = () => level === 'administrator';

/** Takes who the camera says it is that uses the page. */
export function take(session) {
  carry(session.csrf);
  level = session.level || '';
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
    return; // the picture says that the camera does not answer
  }
  if (take(session)) return;
  const dialog = element('sign-in');
  if (dialog.open) return;
  const form = element('sign-in-form');
  const twice = element('sign-in-again');
  const error = element('sign-in-error');
  element('sign-in-title').textContent = session.setup ? 'Set up the camera' : 'Sign in';
  element('sign-in-text').textContent = session.setup
    ? 'Choose the name and the password of the administrator. The camera has no default password.' : '';
  element('again-field').hidden = !session.setup;
  twice.required = session.setup;
  element('sign-in-password').autocomplete = session.setup ? 'new-password' : 'current-password';
  error.textContent = '';
  dialog.oncancel = event => event.preventDefault();
  dialog.showModal();
  await new Promise(resolve => {
    form.onsubmit = async event => {
      event.preventDefault();
      error.textContent = '';
      if (session.setup && twice.value !== element('sign-in-password').value) {
        error.textContent = 'The two passwords differ.';
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
        error.textContent = problem.message;
        if (problem instanceof CameraError && problem.status === 409) session = await get();
      } finally {
        element('sign-in-go').disabled = false;
      }
    };
  });
}

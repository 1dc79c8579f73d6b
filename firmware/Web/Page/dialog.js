// Dialogs: one way to open, to ask the camera and to say what it refused.

import { element } from './dom.js';

const errorOf = dialog => dialog.querySelector('.error');

/** Opens a dialog; its Cancel or Close, and Escape, close it. */
export function openDialog(id) {
  const dialog = element(id);
  errorOf(dialog).textContent = '';
  dialog.querySelector('.close').onclick = () => dialog.close();
  dialog.showModal();
  return dialog;
}

/** Runs an action of a dialog; closes it, or tells in it what the camera refused. */
export async function attempt(dialog, action) {
  errorOf(dialog).textContent = '';
  dialog.setAttribute('aria-busy', 'true');
  try {
    await action();
    dialog.close();
  } catch (error) {
    errorOf(dialog).textContent = error.message;
  } finally {
    dialog.removeAttribute('aria-busy');
  }
}

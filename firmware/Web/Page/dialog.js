// The one dialog: what it shows, asks and does differs; how it opens, closes and says what the camera refused does not.

import { CameraError } from './api.js';
import { element, facts, make } from './dom.js';

const dialog = element('dialog');
const form = element('dialog-form');

/** Each has a name, a label, and a hint, choices, or attributes of its input. */
function rowOf({ name, label, hint, choices, rows, value, ...attributes }) {
  const id = `d-${name}`;
  const tag = choices ? 'select' : rows ? 'textarea' : 'input';
  const input = make(tag, { id, name, rows, autocomplete: 'off', spellcheck: 'false', autocapitalize: 'none', ...attributes });
  if (choices) input.append(...choices.map(([choice, words]) => new Option(words, choice)));
  if (value !== undefined) input.value = value;
  const words = make('label', { for: id }, label, ...(hint ? [make('small', {}, hint)] : []));
  return make('div', { class: rows || attributes.type === 'file' ? 'field long' : 'field' }, words, input);
}

function refuse(error) {
  element('dialog-error').textContent = error.message;
  const field = form.elements[error.field];
  field?.setAttribute('aria-invalid', 'true');
  field?.setAttribute('aria-describedby', 'dialog-error');
  field?.focus();
}

/** Two fields that must be the same, so that a slip does not lock anybody out. */
export const twice = (name, label, attributes) => [
  { name, label, type: 'password', autocomplete: 'new-password', required: true, ...attributes },
  { name: 'again', label: `${label} again`, type: 'password', autocomplete: 'new-password', required: true },
];

/**
 * Opens the dialog.
 * title, text (words or elements), rows (terms and values), fields, save (address of a download) and its words;
 * action: what the button says; go: gets the form's values and does it; then the dialog closes, unless it fails;
 * danger: what is done cannot be undone; others: more elements beside the buttons.
 */
export function openDialog({ title, text = '', rows = [], fields = [], save, saveWords = 'Download', action, go, danger, others = [] }) {
  element('dialog-title').textContent = title;
  element('dialog-text').replaceChildren(...[text].flat());
  element('dialog-facts').replaceChildren(...facts(rows));
  element('dialog-fields').replaceChildren(...fields.map(rowOf));
  element('dialog-error').textContent = '';
  const close = make('button', { type: 'button', autofocus: !fields.length }, action ? 'Cancel' : 'Close');
  close.onclick = () => dialog.close();
  const buttons = [...others, close];
  if (action) buttons.unshift(make('button', { class: danger ? 'danger' : 'primary' }, action));
  const file = save ? [make('a', { class: 'button', href: save, download: true }, saveWords)] : [];
  buttons.splice(danger || !action ? 0 : 1, 0, ...file); // what cannot be undone comes after its backup
  element('dialog-buttons').replaceChildren(...buttons);
  form.onsubmit = event => {
    event.preventDefault();
    if (go) attempt(() => go(new FormData(form)));
  };
  if (dialog.open) close.focus(); // what had the focus is gone
  else dialog.showModal();
}

async function attempt(action) {
  const button = form.querySelector('.primary, .danger');
  element('dialog-error').textContent = '';
  for (const field of form.elements) field.removeAttribute('aria-invalid');
  const values = new FormData(form);
  button.disabled = true;
  try {
    if (values.has('again') && values.get('again') !== (values.get('password') ?? values.get('passphrase'))) {
      throw new CameraError('The two are not the same.', { field: 'again' });
    }
    if (await action() !== false) dialog.close();
  } catch (error) {
    button.disabled = false;
    refuse(error);
  }
}

dialog.onclose = () => {
  element('dialog-fields').replaceChildren(); // secrets do not stay behind
  document.body.append(element('message'));
};

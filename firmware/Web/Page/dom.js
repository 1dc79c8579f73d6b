// The page's elements and its one place for passing messages.

export const element = id => document.getElementById(id);

/** A new element; `attributes` are attributes, but for those of undefined or false value. */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A fingerprint is broken between its bytes, if anywhere. */
const breakable = text => text.split(/(?<=:)/).flatMap(part => [part, make('wbr')]);

/** Terms and their values, without those that have none. */
export const facts = rows => rows.filter(row => row[1]).map(
  ([term, value]) => make('div', {}, make('dt', {}, term), make('dd', {}, ...breakable(value))));

/** What there is of these, on one line; each in the direction of its own script. */
export const line = (...parts) => parts.filter(Boolean).flatMap((part, i) => [i ? ' · ' : '', make('bdi', {}, part)]);

let clearing;

/** Says something for a while, on the screen and to screen readers. */
export function say(text, seconds = 4) {
  const message = element('message');
  (document.querySelector('dialog:modal') || document.body).append(message); // what a dialog covers nobody sees or hears
  message.textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => { message.textContent = ''; }, seconds * 1000);
}

export const delay = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** A control that cannot be used now can still be reached, and says why: to the eye, the pointer and screen readers. */
export function enable(id, reason) {
  const control = element(id);
  control.setAttribute('aria-disabled', Boolean(reason));
  control.title = reason || '';
}

document.addEventListener('click', event => {
  const control = event.target.closest('[aria-disabled=true]');
  if (!control) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say(control.title);
}, true);

// The settings: picture settings act at once, those of the camera when saved. The camera alone validates; what it
// refuses is explained at the field.

import { getSettings, setSettings } from './api.js';
import { delay, element, say } from './dom.js';
import { signed } from './format.js';

const pictureForm = element('picture-form');
const cameraForm = element('camera-form');

/** Pause between two changes while a slider moves: each is also written to the camera's flash. */
const pace = 200;

let settings = {};
let waiting = {}; // changes not yet sent: while one is under way the newest value of each field is kept
let sending = false;

const fieldOf = name => element(name);
const isDirty = field => field.dataset.dirty !== undefined;

/** Not to be overwritten: it has what the user wants and the camera does not know yet, or the user is about to write. */
const isBusy = field => isDirty(field) || field.name in waiting || (field.form === cameraForm && field === document.activeElement);

function valueOf(field) {
  return field.type === 'checkbox' ? String(field.checked) : field.value;
}

function showValue(field, value) {
  if (field.type === 'checkbox') field.checked = value;
  else field.value = value;
  showUnit(field);
}

/** The value beside a slider, with its unit; screen readers hear the same. */
function showUnit(field) {
  const { unit, minimum } = settings[field.name];
  if (field.type !== 'range') return;
  const text = minimum < 0 ? signed(Number(field.value)) : `${field.value} ${unit}`;
  field.parentElement.querySelector('output').textContent = text;
  field.setAttribute('aria-valuetext', text);
}

/** Words under a field, tied to it for screen readers; none takes them away. */
function explain(field, text, kind = 'error') {
  const id = `${field.id}-${kind}`;
  element(id)?.remove();
  field.removeAttribute('aria-describedby');
  if (kind === 'error') field.setAttribute('aria-invalid', String(Boolean(text)));
  if (!text) return;
  const words = document.createElement('p');
  words.id = id;
  words.className = kind;
  words.textContent = text;
  field.parentElement.append(words);
  field.setAttribute('aria-describedby', id);
}

/** Takes the camera's settings into the fields, but for those that the user is at. */
function showSettings(answer) {
  settings = answer.settings;
  for (const [name, setting] of Object.entries(settings)) {
    const field = fieldOf(name);
    if (!field) continue;
    if (setting.choices && !field.options.length) {
      field.append(...setting.choices.map(
        ({ value, width, height }) => new Option(`${value} · ${width} × ${height}`, value)));
    }
    if (field.type === 'range') {
      field.min = setting.minimum;
      field.max = setting.maximum;
    }
    if (!setting.available) {
      field.disabled = true;
      explain(field, 'This camera module does not have it.', 'hint');
    }
    if (!isBusy(field)) showValue(field, setting.value);
  }
  for (const form of [pictureForm, cameraForm]) form.firstElementChild.disabled = false; // until now there was nothing to set
  showTitle(element('title').value);
}

function showTitle(title) {
  document.title = title || 'Camera';
  element('heading').textContent = title || 'Camera';
  element('caption').textContent = title;
  element('picture').setAttribute('aria-label', `Live picture${title ? `: ${title}` : ''}`);
}

/** Sends values; the answer is shown, or the refusal at its field. */
async function send(values) {
  try {
    const answer = await setSettings(values);
    for (const name of Object.keys(values)) {
      explain(fieldOf(name), '');
      delete fieldOf(name).dataset.dirty;
    }
    showSettings(answer);
    return answer;
  } catch (error) {
    const field = error.field && fieldOf(error.field);
    if (field) {
      explain(field, error.message);
      field.focus(); // reads the words to who does not see them
    } else {
      say(error.message, 8);
    }
    return null;
  }
}

/** Sends what is waiting, one request at a time: a slider moves faster than the camera answers. */
async function flush() {
  if (sending) return;
  sending = true;
  while (Object.keys(waiting).length) {
    const values = waiting;
    waiting = {};
    if (!await send(values)) await load();
    await delay(pace);
  }
  sending = false;
}

/** Asks the camera for its settings. */
export async function load() {
  try {
    showSettings(await getSettings());
  } catch (error) {
    say(error.message);
  }
}

pictureForm.addEventListener('input', event => {
  showUnit(event.target);
  waiting[event.target.name] = valueOf(event.target);
  flush();
});

pictureForm.addEventListener('reset', event => {
  event.preventDefault();
  for (const field of pictureForm.elements) {
    if (!field.name || field.disabled) continue;
    showValue(field, settings[field.name].default);
    waiting[field.name] = valueOf(field);
  }
  flush();
  say('The picture settings are back at their defaults.');
});

pictureForm.addEventListener('submit', event => event.preventDefault());

cameraForm.addEventListener('input', event => {
  event.target.dataset.dirty = '';
  explain(event.target, '');
  if (event.target.id === 'title') showTitle(event.target.value);
});

cameraForm.addEventListener('focusout', ({ target }) => {
  if (target.name in settings && !isDirty(target)) showValue(target, settings[target.name].value);
});

cameraForm.addEventListener('reset', event => {
  event.preventDefault();
  for (const field of cameraForm.elements) {
    if (!field.name) continue;
    field.dataset.dirty = '';
    explain(field, '');
    showValue(field, settings[field.name].default);
  }
  showTitle(element('title').value);
  say('These are the defaults. Save to use them.');
});

cameraForm.addEventListener('submit', async event => {
  event.preventDefault();
  const port = settings.httpPort.value;
  const answer = await send(Object.fromEntries(new FormData(cameraForm)));
  if (!answer) return;
  if (answer.settings.httpPort.value === port) {
    say('Saved.');
    return;
  }
  say(`Saved. The camera is now at ${answer.address} – going there …`, 30);
  location.replace(answer.address);
});

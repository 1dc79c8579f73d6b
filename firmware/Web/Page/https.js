// The HTTPS section: shows what the camera says of it. What its controls do is in keys.js, certificates.js and connection.js.

import { ask } from './api.js';
import { day, words } from './format.js';
import { delay, element, enable } from './dom.js';
import { isAdministrator } from './session.js';

/** The section as the camera last told it. */
export let https;

/** Changes something; the answer is the section anew. */
export async function tell(path, method, body = '') {
  showHttps(await (await ask(`/api/https${path}`, { method, body: method[0] === 'P' ? body : undefined })).json());
}

const states = {
  none: 'Not generated', 'other-key': 'Invalid: it belongs to the previous key', expired: 'Expired',
  'not-yet-valid': 'Invalid: not valid yet',
};

const describe = ({ state, name, daysLeft }) =>
  states[state] || name + (daysLeft === undefined ? '' : `, ${words(daysLeft, 'day')} left`);

/** The certificate that HTTPS has or would have. */
export const certificateOfHttps = () => (https.ca.state === 'none' ? https.selfSigned : https.ca);

function warning({ generation, connection }) {
  const { state, name, daysLeft, expiresSoon } = certificateOfHttps();
  return [
    generation.failure,
    connection.trialSecondsLeft && `The connection is on trial for ${connection.trialSecondsLeft} s more.`,
    connection.failedMode && `The switch to ${connection.failedMode.toUpperCase()} was not confirmed in time, so the old setting is back.`,
    state === 'expired' ? `The certificate ${name} has expired: browsers warn of it. Renew it.`
      : expiresSoon && `The certificate ${name} expires in ${words(daysLeft, 'day')}. Renew it.`,
  ].filter(Boolean).join(' ');
}

/** Each control with the name of its reason in the camera's answer. */
const controls = {
  'key-generate': 'generate', 'key-revert': 'revert', 'key-import': 'import', 'key-export': 'export',
  'self-generate': 'selfSignedGenerate', 'self-confirm': 'selfSignedConfirm', 'self-delete': 'selfSignedDelete',
  'csr-generate': 'request', 'ca-install': 'install', 'ca-paste': 'install', 'ca-confirm': 'caConfirm', 'ca-delete': 'caDelete',
};

function showControls({ disabled, ca, request, connection }) {
  disabled.caConfirm = ca.state === 'none' && !request.exists && 'There is no certificate and no request.';
  for (const [id, reason] of Object.entries(controls)) enable(id, disabled[reason]);
  for (const block of document.querySelectorAll('.act')) {
    const reasons = [...block.querySelectorAll('[aria-disabled=true]')].map(control => control.title);
    block.querySelector('.hint').textContent = [...new Set(reasons)].join(' ');
  }
  const option = element('mode').options[1];
  option.disabled = Boolean(disabled.https) && connection.mode !== 'https';
  element('connection-hint').textContent = option.disabled ? `HTTPS: ${disabled.https}` : '';
}

function put(id, text) {
  if (element(id).textContent !== text) element(id).textContent = text; // screen readers read what changes
}

function showHttps(news) {
  https = news;
  const { key, previousKey, generation, selfSigned, ca, request, connection } = https;
  put('key-state', key.type
    ? `${key.type}${key.made ? `, made ${day(key.made)}` : ''}${previousKey.type ? `; previous: ${previousKey.type}` : ''}`
    : 'Not generated');
  element('making').hidden = !generation.working;
  element('progress').value = generation.progress;
  put('making-text', `${generation.progress} %${generation.secondsLeft > 0 ? `, about ${generation.secondsLeft} s left` : ''}`);
  put('self-state', describe(selfSigned));
  put('ca-state', ca.state !== 'none' ? `${describe(ca)} (${ca.fileName || ''})`
    : request.exists ? 'Signing request made; no certificate installed' : 'Not installed');
  if (document.activeElement?.form !== element('connection-form')) {
    element('mode').value = connection.mode;
    element('port').value = connection.port;
  }
  put('https-warning', warning(https));
  showControls(https);
}

/** Follows the section while an administrator looks; `onTrial` is called while a connection is on trial. */
export async function followHttps(onTrial) {
  for (;;) {
    if (isAdministrator() && !document.hidden) {
      try {
        await tell('', 'GET');
        if (https.connection.trialSecondsLeft) await onTrial();
      } catch { /* the picture says that the camera does not answer */ }
    }
    await delay(https?.generation.working ? 500 : 3000);
  }
}

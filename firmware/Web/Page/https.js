// The HTTPS section: shows what the camera says of it. What its controls do is in keys.js, certificates.js and connection.js.

import { ask } from './api.js';
import { day, duration, words } from './format.js';
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

const describe = ({ state, name, daysLeft, fingerprint }) => (states[state] || name)
  + (state === 'valid' && daysLeft !== undefined ? `, ${words(daysLeft, 'day')} left` : '')
  + (fingerprint && fingerprint === https.inUse ? ', in use by HTTPS' : '');

/** The certificate that HTTPS has or would have. */
export const certificateOfHttps = () => (https.ca.state === 'none' ? https.selfSigned : https.ca);

function warning({ generation, connection, inUse, selfSigned, ca }) {
  const { state, name, daysLeft, expiresSoon } = certificateOfHttps();
  const { failedMode, mode, pendingCertificate, trialSecondsLeft } = connection;
  return [
    generation.failure,
    trialSecondsLeft && `${pendingCertificate ? 'The new certificate' : 'The connection'} is on trial for ${duration(trialSecondsLeft)} more.`,
    failedMode && (failedMode === mode ? 'The new port or certificate was not confirmed in time, so the old one is back.'
      : `The switch to ${failedMode.toUpperCase()} was not confirmed in time, so the old setting is back.`),
    inUse && !pendingCertificate && ![selfSigned.fingerprint, ca.fingerprint].includes(inUse)
      && 'HTTPS goes on with a certificate of the previous key. Install one of the new key, or revert.',
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
  for (const block of element('https').querySelectorAll('.act')) {
    const names = {}; // of the controls, by the reason that they share
    for (const { title, textContent } of block.querySelectorAll('[aria-disabled=true]')) (names[title] ||= []).push(textContent);
    put(block.querySelector('.hint'), Object.entries(names).map(([reason, those]) => `${those.join(', ')}: ${reason}`).join(' '));
  }
  const option = element('mode').options[1];
  option.disabled = Boolean(disabled.https) && connection.mode !== 'https';
  put(element('connection-hint'), option.disabled ? `HTTPS: ${disabled.https}` : '');
}

function put(place, text) {
  if (place.textContent !== text) place.textContent = text; // screen readers read what changes
}

const tellKey = ({ type, made }) => type + (made ? `, made ${day(made)}` : '');

function showHttps(news) {
  https = news;
  const { key, previousKey, generation, selfSigned, ca, request, connection } = https;
  const state = (id, text) => put(element(id), text);
  state('key-state', key.type ? tellKey(key) + (previousKey.type ? `. Previous: ${tellKey(previousKey)}` : '') : 'Not generated');
  element('making').hidden = !generation.working;
  element('progress').value = generation.progress;
  state('making-text', `${generation.progress} %${generation.secondsLeft > 0 ? `, about ${generation.secondsLeft} s left` : ''}`);
  state('self-state', describe(selfSigned));
  state('csr-state', request.exists ? `Made for ${request.subject}` : 'Not generated');
  state('ca-state', ca.state === 'none' ? `Not installed${request.exists ? '; Confirm shows the request' : ''}` : describe(ca));
  if (!element('ca-file').files.length) {
    state('ca-chosen', `${ca.fileName ? `Installed: ${ca.fileName}. ` : ''}PEM or DER: browse, drop it on the page, or paste it.`);
  }
  const { mode, port } = connection;
  const { dataset } = element('connection-form');
  if (dataset.told !== `${mode} ${port}`) { // what is chosen and not yet set stays
    dataset.told = `${mode} ${port}`;
    element('mode').value = mode;
    element('port').value = port;
  }
  state('https-warning', warning(https));
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

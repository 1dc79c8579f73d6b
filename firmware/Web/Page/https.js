// The HTTPS section: key, certificates, signing request, connection on trial.

import { ask } from './api.js';
import { attempt, openDialog } from './dialog.js';
import { delay, element, say } from './dom.js';
import { isAdministrator } from './session.js';

let state;

const pemArea = document.createElement('textarea');
pemArea.rows = 8;
pemArea.spellcheck = false;
pemArea.setAttribute('aria-label', 'PEM');

const tell = async (path, method, body) => showHttps(await (await ask(path, { method, body })).json());
const day = seconds => new Date(seconds * 1000).toLocaleString();

const words = {
  none: 'Not generated', 'other-key': 'Invalid: it belongs to the previous key', expired: 'Expired',
  'not-yet-valid': 'Invalid: not valid yet',
};

function describe(certificate) {
  if (certificate.state !== 'valid') return words[certificate.state];
  const left = certificate.daysLeft === undefined ? '' : `, ${certificate.daysLeft} days left`;
  return `${certificate.name}${left}`;
}

/** A button that cannot be used now says why, to the eye and to screen readers. */
function enable(id, reason) {
  const button = element(id);
  button.disabled = Boolean(reason);
  button.title = reason || '';
  button.setAttribute('aria-description', reason || '');
}

function showHttps(news) {
  state = news;
  const { key, previousKey, generation, selfSigned, ca, request, connection, disabled } = state;
  element('key-state').textContent = key.type
    ? `${key.type}${key.made ? `, made ${day(key.made)}` : ''}${previousKey.type ? `; previous: ${previousKey.type}` : ''}`
    : 'Not generated';
  element('making').hidden = !generation.working;
  element('progress').value = generation.progress;
  element('making-text').textContent = generation.secondsLeft > 0
    ? `${generation.progress} %, about ${generation.secondsLeft} s left` : `${generation.progress} %`;
  element('self-state').textContent = describe(selfSigned);
  element('ca-state').textContent = ca.state === 'none'
    ? (request.exists ? 'Signing request made; no certificate installed' : 'Not installed')
    : `${describe(ca)} (${ca.fileName || ''})`;
  enable('key-generate', disabled.generate);
  enable('key-revert', disabled.revert);
  enable('self-generate', disabled.selfSignedGenerate);
  enable('self-confirm', disabled.selfSignedConfirm);
  enable('self-delete', disabled.selfSignedDelete);
  enable('csr-generate', disabled.request);
  enable('ca-install', disabled.install);
  enable('ca-paste', disabled.install);
  enable('ca-confirm', ca.state === 'none' && !request.exists ? 'There is no certificate and no request.' : null);
  enable('ca-delete', disabled.caDelete);
  const option = element('mode').options[1];
  option.disabled = Boolean(disabled.https) && connection.mode !== 'https';
  option.title = disabled.https || '';
  if (document.activeElement?.form !== element('connection-form')) {
    element('mode').value = connection.mode;
    element('port').value = connection.port;
  }
  const used = ca.state === 'valid' ? ca : selfSigned;
  element('https-warning').textContent = generation.failure
    || (connection.trialSecondsLeft ? `On trial for ${connection.trialSecondsLeft} s.` : '')
    || (connection.failedMode ? `The switch to ${connection.failedMode.toUpperCase()} was not confirmed in time, so the old setting is back.` : '')
    || (used.expiresSoon ? `The certificate ${used.name} expires in ${used.daysLeft} days.` : '');
}

/** Follows the section while an administrator looks. */
export async function followHttps() {
  for (;;) {
    if (isAdministrator() && !document.hidden) {
      try {
        showHttps(await (await ask('/api/https')).json());
        if (state.connection.trialSecondsLeft) await confirmTrial();
      } catch { /* the picture says that the camera does not answer */ }
    }
    await delay(state?.generation.working ? 500 : 3000);
  }
}

/** This page has come by the new way, so it works. */
async function confirmTrial() {
  if (location.protocol.slice(0, -1) !== state.connection.mode) return;
  await tell('/api/https/trial/confirm', 'POST', '');
  say('The new connection works and is kept.');
}

function facts(certificate) {
  const rows = [
    ['Subject', certificate.subject], ['Issuer', certificate.issuer], ['Names', certificate.names?.join(', ')],
    ['Serial number', certificate.serial], ['Valid from', certificate.notBefore && day(certificate.notBefore)],
    ['Valid until', certificate.notAfter && day(certificate.notAfter)], ['Key', certificate.key],
    ['SHA-256', certificate.fingerprint], ['Chain', certificate.chain?.join(' → ')],
  ];
  element('info').replaceChildren(...rows.filter(row => row[1]).flatMap(([name, value]) => {
    const term = document.createElement('dt');
    term.textContent = name;
    const text = document.createElement('dd');
    text.textContent = value;
    return [term, text];
  }));
}

/** The dialog that shows a certificate, a request, or a place to paste one. */
function inform(title, text, certificate, pem, file, action, go) {
  element('info-title').textContent = title;
  element('info-text').textContent = text;
  facts(certificate);
  pemArea.hidden = pem === undefined;
  pemArea.value = pem || '';
  pemArea.readOnly = pem !== '';
  element('info-save').hidden = !file;
  element('info-save').href = file || '#';
  element('info-do').hidden = !action;
  element('info-do').textContent = action || '';
  const dialog = openDialog('info-dialog');
  element('info-do').onclick = () => attempt(dialog, go);
}

function askSubject(title, text, path, withDays) {
  element('subject-title').textContent = title;
  element('subject-text').textContent = text;
  element('days-field').hidden = !withDays;
  element('s-days').disabled = !withDays;
  element('s-cn').value ||= element('hostName').value;
  const dialog = openDialog('subject-dialog');
  element('subject-form').onsubmit = event => {
    event.preventDefault();
    attempt(dialog, () => tell(path, 'POST', new URLSearchParams(new FormData(element('subject-form')))));
  };
}

async function install(body, name) {
  const answer = element('ca-answer');
  answer.textContent = '';
  try {
    await tell(`/api/https/certificate?filename=${encodeURIComponent(name)}`, 'POST', body);
    if (state.connection.pendingCertificate) await confirmTrial();
    say('The certificate is installed.');
  } catch (error) {
    answer.textContent = error.message;
  }
}

function bindCertificates() {
  const backup = 'Keep a backup: it is needed to install the certificate again.';
  element('self-generate').onclick = () =>
    askSubject('Self-signed Certificate - Generate', '', '/api/https/self-signed', true);
  element('self-confirm').onclick = () => inform('Self-signed Certificate - Confirm',
    'Browsers warn of it until you install it: download it and add it to the trusted certificates of the system or browser. '
    + 'Compare the SHA-256 fingerprint before you go on past a warning.', state.selfSigned, undefined, '/api/https/self-signed');
  element('self-delete').onclick = () => inform('Self-signed Certificate - Delete', backup, state.selfSigned, undefined,
    '/api/https/self-signed', 'Delete', () => tell('/api/https/self-signed', 'DELETE'));
  element('csr-generate').onclick = () => askSubject('CA Certificate - Generate Certificate Signing Request',
    state.ca.state === 'none' ? '' : 'The CA certificate that is installed now may become unusable.', '/api/https/csr', false);
  element('ca-confirm').onclick = () => (state.ca.state === 'none'
    ? inform('CA Certificate - Confirm', 'Not installed yet. This is the signing request for the CA.', state.request,
      state.request.pem, '/api/https/csr')
    : inform('CA Certificate - Confirm', `Browsers need: ${state.ca.chain?.join(', ') || state.ca.issuer}`, state.ca, undefined,
      '/api/https/certificate'));
  element('ca-delete').onclick = () => inform('CA Certificate - Delete', backup, state.ca, undefined, '/api/https/certificate',
    'Delete', () => tell('/api/https/certificate', 'DELETE'));
  element('ca-install').onclick = () => {
    const [file] = element('ca-file').files;
    if (file) install(file, file.name);
    else element('ca-answer').textContent = 'Choose the file of the certificate first.';
  };
  element('ca-paste').onclick = () => inform('CA Certificate - Paste', 'Paste the certificate and its chain as PEM.', {}, '', '',
    'Execute', () => tell('/api/https/certificate?filename=pasted.pem', 'POST', pemArea.value));
  const drop = element('drop');
  drop.ondragover = event => { event.preventDefault(); drop.classList.add('over'); };
  drop.ondragleave = () => drop.classList.remove('over');
  drop.ondrop = event => {
    event.preventDefault();
    drop.classList.remove('over');
    const [file] = event.dataTransfer.files;
    if (file) install(file, file.name);
  };
}

/** Binds the section's controls. */
export function bindHttps() {
  element('info-pem').append(pemArea);
  element('key-generate').onclick = () => {
    element('key-text').textContent = state.key.type
      ? 'Certificates of the key there is now become invalid. Revert brings it back with them.' : '';
    const dialog = openDialog('key-dialog');
    element('key-form').onsubmit = event => {
      event.preventDefault();
      attempt(dialog, () => tell('/api/https/key', 'POST', new URLSearchParams(new FormData(element('key-form')))));
    };
  };
  element('key-revert').onclick = () => tell('/api/https/key/revert', 'POST', '').catch(error => say(error.message));
  element('key-cancel').onclick = () => tell('/api/https/key/generation', 'DELETE').catch(error => say(error.message));
  bindCertificates();
  element('connection-form').onsubmit = async event => {
    event.preventDefault();
    const answer = element('connection-answer');
    answer.textContent = '';
    try {
      await tell('/api/https/connection', 'PUT', new URLSearchParams(new FormData(element('connection-form'))));
      const { address, trialSecondsLeft } = state.connection;
      if (!trialSecondsLeft) {
        say('Saved.');
        return;
      }
      answer.textContent = `The camera is now at ${address}. Going there; sign in there within 5 minutes, else the old setting comes back.`;
      await delay(2500);
      location.href = address;
    } catch (error) {
      answer.textContent = error.message;
    }
  };
}

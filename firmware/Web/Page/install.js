// A certificate of a CA is installed: chosen, dropped on the page or pasted.

import { CameraError } from './api.js';
import { openDialog } from './dialog.js';
import { element, say } from './dom.js';
import { bytes } from './format.js';
import { https, tell } from './https.js';
import { isAdministrator } from './session.js';

/** What a file with a certificate and its chain may have; the camera takes no more. */
const mostBytes = 16384;

/** Sends a certificate; `confirm` tries it from here when it is on trial. */
async function install(body, name, confirm) {
  if (body.size > mostBytes) {
    throw new CameraError(`The file has ${bytes(body.size)}; a certificate with its chain has at most ${bytes(mostBytes)}.`);
  }
  try {
    await tell(`/certificate?filename=${encodeURIComponent(name)}`, 'POST', body);
  } catch (error) {
    if (error.type !== 'previous-key' || https.disabled.revert) throw error;
    return offerRevert(error.message, () => install(body, name, confirm));
  }
  element('ca-file').value = '';
  if (!https.connection.pendingCertificate) {
    await tell('', 'GET'); // the name of the file that is installed now
    say('The certificate is installed.');
    return true;
  }
  try {
    await confirm();
  } catch {
    throw new CameraError('This browser does not trust the new certificate, which is on trial. Add the root of its CA to those that '
      + 'the browser trusts and open the page anew, or wait: the old certificate comes back by itself.');
  }
  return true;
}

function offerRevert(text, again) {
  openDialog({
    title: 'CA Certificate install', text, action: 'Revert and install',
    go: async () => {
      await tell('/key/revert', 'POST');
      return again();
    },
  });
  return false; // this dialog stays
}

/** One file, or several with the parts of one chain. */
async function installFiles(files, confirm) {
  const answer = element('ca-answer');
  answer.textContent = '';
  try {
    if (!files.length) throw new CameraError('Choose the file of the certificate first.');
    await install(files.length > 1 ? new Blob([...files].flatMap(file => [file, '\n'])) : files[0], files[0].name, confirm);
  } catch (error) {
    answer.textContent = error.message;
  }
}

const paste = (pem, confirm) => openDialog({
  title: 'CA Certificate install',
  text: 'Paste the certificate and its chain as PEM, in any order.',
  fields: [{ name: 'pem', label: 'PEM', rows: 8, required: true, value: pem }],
  action: 'Execute',
  go: form => install(new Blob([form.get('pem')]), 'pasted.pem', confirm),
});

/** A file may be dropped anywhere on the page, and PEM pasted; Execute is still to be pressed. */
function bindDrop(files, confirm) {
  const mark = isOver => element('https').classList.toggle('over', isOver);
  const isOurs = data => isAdministrator() && !document.querySelector('dialog:modal') && data.types.includes('Files');
  document.ondragover = event => {
    if (!isOurs(event.dataTransfer)) return;
    event.preventDefault();
    mark(true);
  };
  document.ondragleave = event => { if (!event.relatedTarget) mark(false); };
  document.ondrop = event => {
    mark(false);
    if (!isOurs(event.dataTransfer)) return;
    event.preventDefault();
    files.files = event.dataTransfer.files;
    files.onchange();
    element('ca-install').focus();
  };
  document.onpaste = event => {
    const text = event.clipboardData.getData('text');
    const isField = event.target.matches('input, textarea') || document.querySelector('dialog:modal');
    if (!isField && isAdministrator() && text.includes('-----BEGIN')) paste(text, confirm);
  };
}

/** Binds the controls of the installation; `confirm` as above. */
export function bindInstall(confirm) {
  const files = element('ca-file');
  files.onchange = () => {
    element('ca-answer').textContent = '';
    element('ca-chosen').textContent = files.files.length
      ? `${[...files.files].map(file => file.name).join(', ')}: Execute installs it.` : '';
  };
  element('ca-install').onclick = () => installFiles(files.files, confirm);
  element('ca-paste').onclick = () => paste('', confirm);
  bindDrop(files, confirm);
}

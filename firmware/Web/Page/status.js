// Asks the camera how it is, and notices by it that it has restarted or that someone else has changed a setting.

import { ask, getStatus } from './api.js';
import { openDialog } from './dialog.js';
import { delay, element, line, make, say } from './dom.js';
import { bytes, day, duration, words } from './format.js';
import { guide } from './guide.js';

const period = 2000;

const limitWords = { memory: 'limited by memory', bandwidth: 'limited by bandwidth' };

function showStatus(status) {
  const put = (id, text) => { element(id).textContent = text; };
  const { memory, frames, module, viewers } = status;
  element('viewers').replaceChildren(`${viewers.watching} of ${viewers.most}`, make('small', {}, limitWords[viewers.limitedBy] ?? ''));
  if (viewers.who) showWatchers(viewers.who);
  put('rate', `${(frames.tenthsPerSecond / 10).toFixed(1)} fps`);
  put('dropped', frames.dropped);
  put('memory', bytes(memory.used) + (memory.total ? ` of ${bytes(memory.total)}` : ''));
  put('uptime', duration(status.uptime));
  put('requests', status.requests);
  put('sensor', module.name + (module.problem ? ` – ${module.problem}` : ''));
  element('lost').hidden = !status.settingsLost;
  put('addresses', status.addresses.join(', ') || '–');
  element('pushed').parentElement.hidden = !status.push;
  put('pushed', pushed(status.push || {}));
  element('notices').hidden = !status.notices.length;
  element('notices').replaceChildren(...status.notices.map(words => make('li', {}, words)));
  element('own').hidden = !status.selfSigned || localStorage.getItem('own') === 'hidden';
}

const pushed = ({ sent, reason, status, time, seconds }) => (reason
  ? `${reason} ${[status, time ? day(time) : `${duration(seconds)} ago`].filter(Boolean).join(', ')} · ${words(sent, 'picture')} taken`
  : 'Nothing sent yet');

function showWatchers(who) {
  const list = who.map(({ user, address, kind, encrypted, resolution, fps, tenthsPerSecond, bytesPerSecond, seconds }) => make('li', {},
    make('span', {}, make('bdi', {}, user), make('small', {}, ...line(address, kind, encrypted ? 'HTTPS' : 'HTTP'))),
    make('small', {}, ...line(resolution, tenthsPerSecond < 0 ? `up to ${fps} fps` : `${(tenthsPerSecond / 10).toFixed(1)} fps`,
      bytesPerSecond > 0 && `${bytes(bytesPerSecond)}/s`, duration(seconds)))));
  element('watchers').replaceChildren(...list.length ? list : [make('li', {}, 'Nobody.')]);
}

/** How many there is room for, by what they watch and how; measured while somebody watches. */
async function showRoom() {
  if (!element('watching').open) return;
  const { fits, snapshots } = await (await ask('/api/viewers')).json();
  const cell = (count, limit) => make('td', {}, `${count} `, make('small', {}, limitWords[limit] ?? ''));
  element('room').replaceChildren(
    make('tr', {}, ...['Room for', 'HTTP', 'HTTPS'].map(words => make('th', { scope: 'col' }, words))),
    ...[...fits, { ...snapshots, resolution: 'Snapshots' }].map(row => make('tr', {}, make('th', { scope: 'row' }, row.resolution),
      cell(row.http, row.httpLimitedBy), cell(row.https, row.httpsLimitedBy))));
}

/** Binds the explanation of the browser's warning (of a certificate that the camera made itself). */
export function bindStatus() {
  element('own-guide').onclick = () => openDialog({
    title: 'The browser’s warning', text: guide(), save: '/api/https/self-signed', saveWords: 'Download certificate',
  });
  element('watching').ontoggle = () => showRoom().catch(error => say(error.message));
  element('own-hide').onclick = () => {
    localStorage.setItem('own', 'hidden');
    element('own').hidden = true;
  };
}

/** Polls for ever; calls onNews when the settings may differ from those known. */
export async function follow(onNews) {
  let known;
  for (;;) {
    if (!document.hidden) {
      try {
        const status = await getStatus();
        showStatus(status);
        // after a restart both begin again
        if (!known || status.revision !== known.revision || status.uptime < known.uptime) await onNews();
        known = status;
      } catch { /* the picture says that the camera does not answer */ }
    }
    await delay(period);
  }
}

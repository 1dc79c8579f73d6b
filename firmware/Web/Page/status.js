// Asks the camera how it is, and notices by it that it has restarted or that someone else has changed a setting.

import { ask, getStatus } from './api.js';
import { openDialog } from './dialog.js';
import { delay, element, make, say } from './dom.js';
import { bytes, day, duration, words } from './format.js';
import { guide } from './guide.js';

const period = 2000;

function showStatus(status) {
  const put = (id, text) => { element(id).textContent = text; };
  const { memory, frames, module } = status;
  const viewers = status.viewers.most ? status.viewers : { watching: status.viewers, most: status.maxViewers };
  put('viewers', `${viewers.watching} of ${viewers.most}`);
  element('viewers').title = viewers.limitedBy ? `limited by ${viewers.limitedBy}` : '';
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
  if (element('watching').open) showWatchers().catch(error => say(error.message));
}

const pushed = ({ sent, reason, status, time, seconds }) => (reason
  ? `${reason} ${[status, time ? day(time) : `${duration(seconds)} ago`].filter(Boolean).join(', ')} · ${words(sent, 'picture')} taken`
  : 'Nothing sent yet');

async function showWatchers() {
  const { viewers } = await (await ask('/api/viewers')).json();
  element('watchers').replaceChildren(...viewers.map(({ user, address, resolution, fps }) =>
    make('li', {}, [user, address, resolution, fps && `${fps} fps`].filter(Boolean).join(' · '))));
}

/** Binds the explanation of the browser's warning (of a certificate that the camera made itself). */
export function bindStatus() {
  element('own-guide').onclick = () => openDialog({
    title: 'The browser’s warning', text: guide(), save: '/api/https/self-signed', saveWords: 'Download certificate',
  });
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

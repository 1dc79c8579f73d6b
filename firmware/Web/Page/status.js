// Asks the camera how it is, and notices by it that it has restarted or that someone else has changed a setting.

import { getStatus } from './api.js';
import { delay, element } from './dom.js';
import { bytes, duration } from './format.js';

const period = 2000;

function showStatus(status) {
  const put = (id, text) => { element(id).textContent = text; };
  const { memory, frames, module } = status;
  put('viewers', `${status.viewers} of ${status.maxViewers}`);
  put('rate', `${(frames.tenthsPerSecond / 10).toFixed(1)} fps`);
  put('dropped', frames.dropped);
  put('memory', bytes(memory.used) + (memory.total ? ` of ${bytes(memory.total)}` : ''));
  put('uptime', duration(status.uptime));
  put('requests', status.requests);
  put('sensor', module.name + (module.problem ? ` – ${module.problem}` : ''));
  element('lost').hidden = !status.settingsLost;
  put('addresses', status.addresses.join(', ') || '–');
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

// Asks the camera how it is, and notices by it that it has restarted or that someone else has changed a setting.

import { getStatus } from './api.js';
import { delay, element } from './dom.js';
import { bytes, duration } from './format.js';

const period = 2000;

function show(status) {
  const put = (id, text) => { element(id).textContent = text; };
  const { memory, frames } = status;
  put('viewers', `${status.viewers} of ${status.maxViewers}`);
  put('rate', `${(frames.perSecond10 / 10).toFixed(1)} fps`);
  put('dropped', frames.dropped);
  put('memory', bytes(memory.used) + (memory.total ? ` of ${bytes(memory.total)}` : ''));
  put('uptime', duration(status.uptime));
  put('requests', status.requests);
  put('sensor', status.sensor.name + (status.sensor.problem ? `: ${status.sensor.problem}` : ''));
  put('addresses', status.addresses.join(', ') || '–');
}

/** Polls for ever; calls onNews when the settings may differ from those known. */
export async function follow(onNews) {
  let known;
  for (;;) {
    if (!document.hidden) {
      try {
        const status = await getStatus();
        show(status);
        const news = `${status.revision} ${status.started}`;
        if (news !== known) await onNews();
        known = news;
      } catch { /* the picture says that the camera does not answer */ }
    }
    await delay(period);
  }
}

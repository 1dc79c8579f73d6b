// The live picture: draws frames, pauses, fills the screen, saves a snapshot, and comes back by itself.

import { delay, element, say } from './dom.js';
import { bytes } from './format.js';
import { readStream } from './stream.js';

const stage = element('stage');
const canvas = element('picture');
const context = canvas.getContext('2d');
const pauseButton = element('pause');
const fullButton = element('full');
const snapshotLink = element('snapshot');

let paused = false;
let connection = new AbortController();
let wake = () => {};
let lastImage;
let arrivals = [];

const resting = () => paused || document.hidden;

/** Shows words over the picture, dimmed because it is not live; none makes it live. */
function notice(text, state) {
  element('notice').textContent = text;
  stage.toggleAttribute('data-dim', Boolean(text));
  element('state').dataset.state = state;
  element('state').textContent = { live: 'Live', lost: 'No connection', paused: 'Paused', waiting: 'Connecting' }[state];
}

async function draw(image) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(image);
  } catch {
    return; // damaged on the way: the next one will do
  }
  if (resting()) return;
  if (canvas.width !== bitmap.width || canvas.height !== bitmap.height) {
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
  }
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  lastImage = image;
  count(image);
  if (element('state').dataset.state !== 'live') notice('', 'live');
}

/** Size, frames per second over the last two seconds, and weight of a frame. */
function count(image) {
  const now = performance.now();
  arrivals = arrivals.filter(time => now - time < 2000);
  arrivals.push(now);
  const span = now - arrivals[0];
  const rate = span > 500 ? ` · ${((arrivals.length - 1) * 1000 / span).toFixed(1)} fps` : '';
  element('figures').textContent = `${canvas.width} × ${canvas.height}${rate} · ${bytes(image.size)}`;
}

/** Watches for ever: after a failure waits a little longer each time, until a frame comes. */
export async function watch() {
  let wait = 500;
  for (;;) {
    if (resting()) {
      await new Promise(resolve => { wake = resolve; });
      continue;
    }
    connection = new AbortController();
    try {
      await readStream(connection.signal, async image => {
        wait = 500;
        await draw(image);
      });
    } catch (error) {
      if (resting()) continue;
      const seconds = Math.max(wait / 1000, error.retryAfter);
      notice(`${error.message} Trying again …`, 'lost');
      arrivals = [];
      await Promise.race([delay(seconds * 1000), new Promise(resolve => { wake = resolve; })]);
      wait = Math.min(wait * 2, 4000);
    }
  }
}

function changeRest() {
  if (resting()) connection.abort();
  arrivals = [];
  wake();
}

pauseButton.onclick = () => {
  paused = !paused;
  pauseButton.toggleAttribute('data-paused', paused);
  pauseButton.lastElementChild.textContent = paused ? 'Play' : 'Pause';
  if (paused) notice('', 'paused');
  else notice('Connecting to the camera …', 'waiting');
  changeRest();
};

// A page that nobody sees should not keep the camera busy.
document.addEventListener('visibilitychange', changeRest);

fullButton.onclick = async () => {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await stage.requestFullscreen();
  } catch {
    say('This browser does not let the picture fill the screen.');
  }
};
document.addEventListener('fullscreenchange', () => {
  fullButton.lastElementChild.textContent = document.fullscreenElement ? 'Leave full screen' : 'Full screen';
});

// What is saved is what is seen, paused or not; without a picture the link asks the camera.
snapshotLink.onclick = () => {
  const time = new Date();
  const stamp = new Date(time - time.getTimezoneOffset() * 60000).toISOString().slice(0, 19).replace(/[T:]/g, '-');
  snapshotLink.download = `${element('hostName').value || 'camera'}-${stamp}.jpg`;
  if (!lastImage) return;
  const address = URL.createObjectURL(lastImage);
  snapshotLink.href = address;
  setTimeout(() => {
    snapshotLink.href = '/snapshot.jpg';
    URL.revokeObjectURL(address);
  }, 1000);
};

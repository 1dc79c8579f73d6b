// The page's elements and its one place for passing messages.

export const element = id => document.getElementById(id);

let clearing;

/** Says something for a while, on the screen and to screen readers. */
export function say(text, seconds = 4) {
  element('message').textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => { element('message').textContent = ''; }, seconds * 1000);
}

export const delay = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

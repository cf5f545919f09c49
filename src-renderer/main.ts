// What the first key press needs, and no more: the page comes with its markup (first-screen.tsx), this makes the number
// field in it live and asks main for the state. React and the views are read after the first paint.
import { NumberEditor } from './number-field/number-editor';
import { expectedRegion } from './number-field/expected-region';
import { afterPaint } from './shell/after-paint';
import { keepEarlyClicks } from './shell/early-clicks';
import { findBridge } from './state/bridge';
import { createApp } from './state/create-app';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const field = new NumberEditor(expectedRegion(location.search));
const input = element.querySelector<HTMLInputElement>('input[type=tel]');
if (input !== null) {
  field.attach(input);
  // `autofocus` would wait for the first frame.
  field.focus();
}
const makeEarlyClicks = keepEarlyClicks(element);
const bridge = findBridge();
const app = bridge === null ? null : createApp(bridge, field);
void app?.start();

afterPaint(() => {
  void import('./window').then(({ openWindow }) => {
    openWindow(element, app);
    // React draws at once what an event is for.
    makeEarlyClicks();
  });
});

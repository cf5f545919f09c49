import { expect, it } from 'vitest';
import { decideClosing, type Closing, type ClosingState } from '../../../src-main/desktop/closing';

it.each<[string, ClosingState, Closing]>([
  ['hides where a tray leads back to it', { quitting: false, tray: true, told: false }, { act: 'hide' }],
  [
    'minimises where there is no tray, and says why the first time',
    { quitting: false, tray: false, told: false },
    { act: 'minimise', tell: true },
  ],
  [
    'minimises where there is no tray, without a word the second time',
    { quitting: false, tray: false, told: true },
    { act: 'minimise', tell: false },
  ],
  ['closes when the program quits, tray or not', { quitting: true, tray: true, told: false }, { act: 'close' }],
  ['closes when the program quits, told or not', { quitting: true, tray: false, told: true }, { act: 'close' }],
])('closing %s', (_what, state, closing) => {
  expect(decideClosing(state)).toEqual(closing);
});

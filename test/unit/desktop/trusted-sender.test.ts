import { describe, expect, it } from 'vitest';
import { isTrustedSender, type SenderEvent } from '../../../src-main/desktop/trusted-sender';

type Frame = NonNullable<SenderEvent['senderFrame']>;

const ours: Frame = {
  origin: 'app://thunderdial',
  url: 'app://thunderdial/index.html',
  parent: null,
  processId: 5,
  routingId: 3,
};
const from = (frame: Partial<Frame> | null, id = 1): SenderEvent => ({
  sender: { id, mainFrame: { processId: 5, routingId: 3 } },
  senderFrame: frame && { ...ours, ...frame },
});
const isOurs = (id: number): boolean => id === 1;

it('trusts the main frame of our window on our page', () => {
  expect(isTrustedSender(from({}), isOurs)).toBe(true);
});

describe('refuses', () => {
  it.each([
    ['a window that is not ours', from({}, 2)],
    ['a frame within the page, even of our origin', from({ parent: {} })],
    ['a frame that has gone', from(null)],
    ['a page on its way out', from({ routingId: 2 })],
    ['a page of an earlier process', from({ processId: 4 })],
    ['another host of our scheme', from({ origin: 'app://other', url: 'app://other/' })],
    ['the web', from({ origin: 'https://thunderdial', url: 'https://thunderdial/' })],
    ['a file', from({ origin: 'file://', url: 'file:///index.html' })],
    ['an origin of its own', from({ origin: 'null', url: 'app://thunderdial/index.html' })],
    ['our origin with a page of elsewhere', from({ url: 'about:blank' })],
    ['a page of ours with an origin of elsewhere', from({ origin: 'app://thunderdial.example' })],
  ])('%s', (_who, event) => {
    expect(isTrustedSender(event, isOurs)).toBe(false);
  });

  it('a frame that throws when it is asked', () => {
    const gone = Object.defineProperty({ ...ours }, 'origin', {
      get() {
        throw new Error('Render frame was disposed');
      },
    });
    expect(isTrustedSender({ sender: from({}).sender, senderFrame: gone }, isOurs)).toBe(false);
  });
});

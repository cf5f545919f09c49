import { beforeEach, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { RecordedRequest } from '../../../src-main/thunderphone/sandbox/http/recorder';
import { callButton, choose, liveCalls, numberField } from './steps';
import type { WithAccount, WithAccountOptions } from './with-account';
import { withAccount } from './with-account';

/** A call that ThunderPhone has told of. */
export const FOLLOWED = /In progress|Completed|Failed/;
export const ENDED = /Completed|Failed/;

/** The app with everything chosen but the number; numbers are the last four digits of +1 212 555 …. */
export interface WithDialer {
  readonly app: WithAccount;
  /** The calls to a number in Live calls. */
  row(number: string, page?: Page): Locator;
  /** Types the number and presses Call, once the dialer is empty. */
  dial(number: string, page?: Page): Promise<void>;
  /** Requests that change something, oldest first: of a test that changes nothing else, those that place calls. */
  posts(): readonly RecordedRequest[];
  /** The numbers that were called, in full, oldest first. */
  placed(): readonly string[];
}

/** For a whole file, as `withAccount`: before each test a from-number and a saved agent are chosen as well. */
export function withDialer(options: WithAccountOptions = {}): WithDialer {
  const app = withAccount(options);
  beforeEach(async () => {
    await choose(app.page, 'Call from', /555-0101/);
    await choose(app.page, 'Agent', /Appointment reminders/);
  });
  return {
    app,
    row: (number, page = app.page) => liveCalls(page).filter({ hasText: `+1 212 555 ${number}` }),
    dial: async (number, page = app.page) => {
      await expect.poll(() => numberField(page).inputValue()).toBe('');
      await numberField(page).fill(`212555${number}`);
      await callButton(page).click();
    },
    posts: () => app.sandbox.requests().filter(({ method }) => method === 'POST'),
    placed: () => app.sandbox.placedCalls().map(({ toNumber }) => toNumber),
  };
}

import { expect, it } from 'vitest';
import { tellSkewOnce } from '../../../src-main/service/clock-notice';
import { Notices } from '../../../src-main/service/notices';

const MINUTE = 60_000;

it.each([
  [0, null],
  [119_000, null],
  [-119_000, null],
  [2 * MINUTE, 'about 2 minutes behind ThunderPhone’s'],
  [-45 * MINUTE, 'about 45 minutes ahead of ThunderPhone’s'],
  [181 * MINUTE, 'about 3 hours behind ThunderPhone’s'],
  [61 * MINUTE, 'about 1 hour behind ThunderPhone’s'],
  [-24 * 60 * MINUTE, 'about 1 day ahead of ThunderPhone’s'],
])('a clock that is off by %i ms: %s', (offset, words) => {
  const notices = new Notices();
  tellSkewOnce(notices)(offset);
  const said = notices.all().map(({ title }) => title);
  expect(said).toEqual(words === null ? [] : [`This computer’s clock is ${words}`]);
});

it('is said once per run, also after it was put away', () => {
  const notices = new Notices();
  const tell = tellSkewOnce(notices);
  tell(3_600_000);
  notices.dismiss('clock_off');
  tell(3_600_000);
  expect(notices.all()).toEqual([]);
});

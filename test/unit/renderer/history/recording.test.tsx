import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedRecording } from '../../../../src-main/contract/recordings';
import { createPlayback, type Playback } from '../../../../src-renderer/history/playback/playback';
import { PlaybackContext } from '../../../../src-renderer/history/playback/playback-context';
import { plays } from '../../../../src-renderer/history/recording/one-at-a-time';
import { RecordingSection } from '../../../../src-renderer/history/recording/RecordingSection';
import { SoundContext } from '../../../../src-renderer/history/recording/use-player';
import { answer, FakeBridge, held, refuse } from '../../../doubles/fake-bridge';
import { renderApp, type RenderedApp } from '../../../doubles/render-app';
import { noDecode, SilentSound } from '../../../doubles/silent-sound';
import { aProblem, aRow } from '../../../doubles/views';
import type { Answer } from '../../../../src-main/contract/envelope';

const BYTES = new Uint8Array([1, 2, 3, 4, 5, 6, 7]);
const of = { by: 'key', key: '5' } as const;

interface Rendered extends RenderedApp {
  readonly bridge: FakeBridge;
  readonly sound: SilentSound;
  readonly user: UserEvent;
  readonly playback: Playback;
  /** The section, to look into. */
  readonly recording: Pick<typeof screen, 'getByText' | 'findByText' | 'getByRole' | 'findByRole'>;
}

async function open(
  prepare: (bridge: FakeBridge, sound: SilentSound) => void = () => undefined,
  row = aRow(),
): Promise<Rendered> {
  const sound = new SilentSound();
  const playback = createPlayback();
  const bridge = new FakeBridge()
    .on('recordings.open', () => answer({ state: 'kept', bytes: BYTES.length, kind: 'wav' }))
    .on('recordings.piece', ({ offset }) => answer({ bytes: BYTES.slice(offset, offset + 3) }));
  prepare(bridge, sound);
  const rendered = await renderApp(
    bridge,
    <SoundContext value={{ newSound: () => sound, decode: noDecode }}>
      <PlaybackContext value={playback}>
        <RecordingSection of={of} call={row} />
      </PlaybackContext>
    </SoundContext>,
  );
  const recording = within(screen.getByRole('region', { name: 'Recording' }));
  return { ...rendered, bridge, sound, user: userEvent.setup(), playback, recording };
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const slider = (): HTMLElement => screen.getByRole('slider', { name: 'Position' });

async function play(prepare?: (bridge: FakeBridge, sound: SilentSound) => void): Promise<Rendered> {
  const opened = await open(prepare);
  await opened.user.click(button('Play'));
  await screen.findByRole('button', { name: 'Pause' });
  return opened;
}

beforeEach(() => localStorage.clear());

describe('The recording of a call', () => {
  it('is fetched by a press of Play only, piece by piece, and played', async () => {
    const { bridge, sound } = await open();
    expect(bridge.payloads('recordings.open')).toEqual([]);
    await userEvent.click(button('Play'));
    await screen.findByRole('button', { name: 'Pause' });
    expect(bridge.payloads('recordings.piece').map(({ offset }) => offset)).toEqual([0, 3, 6]);
    expect([sound.loaded?.size, sound.loaded?.type, sound.playing]).toEqual([7, 'audio/wav', true]);
  });

  it('that is here already is ready at once, and not played', async () => {
    const { sound } = await open((bridge) => bridge.on('recordings.stand', () => answer({ state: 'kept', bytes: 7 })));
    await waitFor(() => expect(slider()).toBeEnabled());
    expect(sound.playing).toBe(false);
  });

  it('that is here already and long waits for Play', async () => {
    const { bridge } = await open((b) => b.on('recordings.stand', () => answer({ state: 'kept', bytes: 90_000_000 })));
    await waitFor(() => expect(bridge.payloads('recordings.stand')).toHaveLength(1));
    expect(bridge.payloads('recordings.open')).toEqual([]);
  });

  it('shows how far it has come, and Cancel gives it up', async () => {
    const opening = held<Answer<OpenedRecording>>();
    const { bridge, tell, recording, user } = await open((b) => b.on('recordings.open', () => opening.promise));
    await user.click(button('Play'));
    const bar = recording.getByRole('progressbar', { name: 'Fetching the recording' });
    expect(bar).not.toHaveAttribute('value');
    await tell({ kind: 'recording', callId: aRow().callId ?? '', received: 3_200_000, total: 28_000_000 });
    expect(bar).toHaveAttribute('value', '3200000');
    expect(recording.getByText('3.2 MB of 28 MB')).toBeVisible();
    await tell({ kind: 'recording', callId: 'another', received: 5, total: 6 });
    expect(recording.getByText('3.2 MB of 28 MB')).toBeVisible();
    await user.click(button('Cancel'));
    expect(bridge.payloads('recordings.close')).toEqual([{ of }]);
    await act(async () => {
      opening.give(answer({ state: 'cancelled' }));
      await opening.promise;
    });
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(button('Play')).toBeEnabled();
  });

  it('is given up by Cancel in the middle of its bytes as well', async () => {
    const piece = held<Answer<{ bytes: Uint8Array<ArrayBuffer> }>>();
    const { sound, user } = await open((b) => b.on('recordings.piece', () => piece.promise));
    await user.click(button('Play'));
    await user.click(button('Cancel'));
    await act(async () => {
      piece.give(refuse(aProblem('recording_gone')));
      await piece.promise;
    });
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(sound.loaded).toBeNull();
  });

  it('that ThunderPhone does not have is said, and looked for again by a press', async () => {
    const { bridge, recording, user } = await open((b) => b.on('recordings.open', () => answer({ state: 'none' })));
    await user.click(button('Play'));
    expect(await recording.findByText(/ThunderPhone has no recording/)).toBeVisible();
    await user.click(button('Look again'));
    await waitFor(() => expect(bridge.payloads('recordings.open')).toHaveLength(2));
  });

  it.each([
    [aRow({ callId: null, state: 'refused' }), /no call for this attempt/],
    [aRow({ state: 'in_progress' }), /when the call has ended/],
  ])('is not offered where there can be none (%#)', async (row, text) => {
    const { bridge, recording } = await open(undefined, row);
    expect(recording.getByText(text)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull();
    expect(bridge.payloads('recordings.stand')).toEqual([]);
  });

  it('that does not come is a problem with Retry', async () => {
    let fails = true;
    const { recording, user, sound } = await open((b) =>
      b.on('recordings.open', () =>
        fails ? refuse(aProblem('recording_broken')) : answer({ state: 'kept', bytes: 7, kind: 'wav' }),
      ),
    );
    await user.click(button('Play'));
    expect(await recording.findByRole('alert')).toHaveTextContent(aProblem('recording_broken').what);
    fails = false;
    await user.click(button('Retry'));
    await waitFor(() => expect(slider()).toBeEnabled());
    expect(sound.loaded?.size).toBe(7);
  });

  it('that stops coming in the middle is never played as whole', async () => {
    const { recording, user, sound } = await open((b) =>
      b.on('recordings.piece', ({ offset }) => answer({ bytes: BYTES.slice(offset, offset === 0 ? 3 : offset) })),
    );
    await user.click(button('Play'));
    expect(await recording.findByRole('alert')).toHaveTextContent(/not kept on this computer/);
    expect(sound.loaded).toBeNull();
  });

  it.each(['decoded', 'heard'])('that cannot be %s is told', async (what) => {
    const { recording, user } = await open((_, sound) => {
      if (what === 'decoded') sound.decodable = false;
      else sound.mayPlay = false;
    });
    await user.click(button('Play'));
    expect(await recording.findByRole('alert')).toHaveTextContent(/could not be decoded/);
  });
});

describe('The player', () => {
  it('tells where it is, in words too, and pauses', async () => {
    const { sound, user, recording } = await play();
    act(() => sound.pass(12_000));
    expect(recording.getByText('0:12')).toBeVisible();
    expect(recording.getByText('1:00')).toBeVisible();
    expect(slider()).toHaveAttribute('aria-valuetext', '12 seconds of 1 minute');
    await user.click(button('Pause'));
    expect(sound.playing).toBe(false);
  });

  const keys: [string, Partial<SilentSound>][] = [
    ['k', { playing: false }],
    ['[ArrowRight]', { at: 40_000 }],
    ['[ArrowLeft]', { at: 20_000 }],
    ['[Home]', { at: 0 }],
    ['[End]', { at: 60_000 }],
    ['>', { speed: 1.25 }],
    ['<', { speed: 0.75 }],
    ['>>>>>>>', { speed: 2 }],
  ];
  it.each(keys)('obeys %s wherever the focus is in it', async (pressed, expected) => {
    for (const focused of [slider, () => button('Forward 10 seconds'), () => button(/^Speed/)]) {
      localStorage.clear();
      const { sound, user, unmount } = await play();
      act(() => sound.seek(30_000));
      act(() => focused().focus());
      await user.keyboard(pressed);
      expect(sound).toMatchObject(expected);
      unmount();
    }
  });

  it('leaves keys alone that are for others', async () => {
    const { sound, user } = await play();
    act(() => sound.seek(30_000));
    act(() => slider().focus());
    await user.keyboard('{Control>}k{/Control}{Alt>}[ArrowRight]{/Alt}x');
    expect(sound).toMatchObject({ playing: true, at: 30_000 });
  });

  it('plays and pauses by Space on the slider, and Space on a button presses that button', async () => {
    const { sound, user } = await play();
    act(() => slider().focus());
    await user.keyboard(' ');
    expect(sound.playing).toBe(false);
    act(() => sound.seek(30_000));
    act(() => button('Back 10 seconds').focus());
    await user.keyboard(' ');
    expect([sound.at, sound.playing]).toEqual([20_000, false]);
  });

  it('skips ten seconds, and not beyond the ends', async () => {
    const { sound, user } = await play();
    act(() => sound.seek(5_000));
    await user.click(button('Back 10 seconds'));
    expect(sound.at).toBe(0);
    act(() => sound.seek(55_000));
    await user.click(button('Forward 10 seconds'));
    expect(sound.at).toBe(60_000);
  });

  it('skips nothing before there is something', async () => {
    const { user, sound } = await open();
    await user.click(button('Forward 10 seconds'));
    act(() => button('Play').focus());
    await user.keyboard('[ArrowRight]');
    expect([sound.at, sound.loaded]).toEqual([0, null]);
  });

  it('remembers the speed for the next recording', async () => {
    const { user, unmount } = await play();
    await user.click(button('Speed 1×'));
    await user.click(await screen.findByRole('menuitem', { name: '1.5×' }));
    expect(button('Speed 1.5×')).toBeVisible();
    unmount();
    const { sound } = await play();
    expect(sound.speed).toBe(1.5);
  });

  it('goes where the transcript says, fetching the recording first', async () => {
    const { playback, sound, bridge } = await open();
    expect(playback.get()).toEqual({ available: true, playing: false, atMs: null });
    act(() => playback.jump(21_000));
    await waitFor(() => expect([sound.at, sound.playing]).toEqual([21_000, true]));
    expect(bridge.payloads('recordings.open')).toHaveLength(1);
    act(() => sound.pass(1_000));
    expect(playback.get()).toEqual({ available: true, playing: true, atMs: 22_000 });
  });

  it('stops when its details are left, and gives the recording back', async () => {
    const { sound, bridge, playback, unmount } = await play();
    unmount();
    expect([sound.playing, sound.loaded]).toEqual([false, null]);
    expect(bridge.payloads('recordings.close')).toEqual([{ of }]);
    expect(playback.get()).toEqual({ available: false, playing: false, atMs: null });
  });

  it('pauses when the window is closed to the tray', async () => {
    const { sound, tell } = await play();
    await tell({ kind: 'hidden' });
    expect(sound.playing).toBe(false);
  });

  it('does not begin to play when the window was closed to the tray while it was fetched', async () => {
    const opening = held<Answer<OpenedRecording>>();
    const { sound, tell, user } = await open((b) => b.on('recordings.open', () => opening.promise));
    await user.click(button('Play'));
    await tell({ kind: 'hidden' });
    await act(async () => {
      opening.give(answer({ state: 'kept', bytes: 7, kind: 'wav' }));
      await opening.promise;
    });
    await waitFor(() => expect(slider()).toBeEnabled());
    expect(sound.playing).toBe(false);
  });

  it('is the only one that is heard', async () => {
    const { sound, user } = await play();
    const another = { pause: () => void (paused += 1) };
    let paused = 0;
    act(() => plays(another));
    expect(sound.playing).toBe(false);
    await user.click(button('Play'));
    expect(paused).toBe(1);
  });

  it('saves through main, fetching the recording first', async () => {
    const { bridge, user } = await open((b) => b.on('recordings.save', () => answer({ name: 'call.wav' })));
    await user.click(button('Save recording…'));
    expect(await screen.findByText('Saved as call.wav')).toBeVisible();
    expect(bridge.sent.map(({ name }) => name).filter((name) => name.startsWith('recordings.'))).toEqual([
      'recordings.stand',
      'recordings.open',
      'recordings.piece',
      'recordings.piece',
      'recordings.piece',
      'recordings.save',
    ]);
  });

  it('saves what came whole and cannot be decoded, as is advised then; trying again is not', async () => {
    const { bridge, user, recording } = await open((b, sound) => {
      sound.decodable = false;
      b.on('recordings.save', () => answer({ name: 'call.wav' }));
    });
    await user.click(button('Save recording…'));
    expect(await recording.findByRole('alert')).toHaveTextContent(/could not be decoded.*Save it(?!.*Retry)/);
    await user.click(button('Save recording…'));
    await waitFor(() => expect(bridge.payloads('recordings.save')).toHaveLength(2));
  });

  it('says nothing when no file was chosen, and what is wrong when it could not be written', async () => {
    const { bridge, user } = await open((b) => b.on('recordings.save', () => answer({ name: null })));
    await user.click(button('Save recording…'));
    await waitFor(() => expect(bridge.payloads('recordings.save')).toHaveLength(1));
    expect(screen.queryByText(/^Saved/)).toBeNull();
    bridge.on('recordings.save', () => refuse(aProblem('file_unwritten')));
    await user.click(button('Save recording…'));
    expect(await screen.findByRole('alert')).toHaveTextContent(aProblem('file_unwritten').what);
  });
});

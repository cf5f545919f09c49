import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { problem } from '../../domain/problem/make-problem';
import type { AccountId } from '../../domain/ids';
import type { Fetched } from './flight';
import { Flight } from './flight';
import type { KeptRecording, RecordedCall, RecordingChooser, RecordingFiles, RecordingSource } from './ports';
import type { RecordingShelf } from './recording-shelf';

export interface RecordingDeskParts {
  readonly source: RecordingSource;
  readonly files: RecordingFiles;
  readonly shelf: RecordingShelf;
  readonly chooser: RecordingChooser;
  /** Told how far a download is, bytes; `total` null: not told. */
  readonly onProgress: (which: RecordedCall, received: number, total: number | null) => void;
}

/** What came of saving one; `declined`: no file was chosen. */
export type Saved =
  { readonly kind: 'saved'; readonly path: string } | { readonly kind: 'none' | 'cancelled' | 'declined' };

/** A window reads a recording in pieces of at most so many bytes: few enough that copying one is not felt. */
export const PIECE_BYTES = 262_144;

/** Recordings as a person plays and saves them: fetched when wanted, once for all who want the same one. */
export class RecordingDesk {
  private readonly flights = new Map<string, Flight>();
  /** What the player in the window has open; only one plays at a time. */
  private opened: { readonly of: RecordedCall; readonly kept: KeptRecording } | null = null;
  private opening: { readonly of: RecordedCall; readonly abort: AbortController } | null = null;

  constructor(private readonly parts: RecordingDeskParts) {}

  /** Fetches the recording for the player, which reads it by `piece` until it closes it. */
  async open(which: RecordedCall): Promise<Result<Fetched, Problem>> {
    await this.close();
    const opening = { of: which, abort: new AbortController() };
    this.opening = opening;
    const fetched = await this.fetch(which, opening.abort.signal);
    if (this.opening !== opening) {
      if (fetched.ok && fetched.value.kind === 'kept') await this.parts.shelf.release(fetched.value.kept);
      return fetched.ok ? ok({ kind: 'cancelled' }) : fetched;
    }
    this.opening = null;
    if (fetched.ok && fetched.value.kind === 'kept') this.opened = { of: which, kept: fetched.value.kept };
    return fetched;
  }

  /** The bytes from `offset` on of the recording that the player has open; none beyond its end. */
  async piece(which: RecordedCall, offset: number): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
    const { opened } = this;
    if (opened === null || keyOf(opened.of) !== keyOf(which)) return fail(problem('recording_gone'));
    const length = Math.min(PIECE_BYTES, opened.kept.bytes - offset);
    return length <= 0 ? ok(new Uint8Array()) : this.parts.files.read(opened.kept, offset, length);
  }

  /** The player is closed, or does not want to wait any longer. With a call: only where it is that one's. */
  close(which: RecordedCall | null = null): Promise<void> {
    const key = which === null ? null : keyOf(which);
    return this.closeWhere((of) => key === null || keyOf(of) === key);
  }

  /**
   * Saves the recording where a person says, under a name that begins as suggested; fetches it first if it must.
   *
   * @param suggestedName without an ending, which the kind of sound decides
   */
  async save(which: RecordedCall, suggestedName: string): Promise<Result<Saved, Problem>> {
    const fetched = await this.fetch(which, new AbortController().signal);
    if (!fetched.ok) return fetched;
    if (fetched.value.kind !== 'kept') return ok({ kind: fetched.value.kind });
    const { kept } = fetched.value;
    try {
      const path = await this.parts.chooser.toSave(`${suggestedName}.${kept.kind}`, kept.kind);
      if (path === null) return ok({ kind: 'declined' });
      const copied = await this.parts.files.copy(kept, path);
      return copied.ok ? ok({ kind: 'saved', path }) : copied;
    } finally {
      await this.parts.shelf.release(kept);
    }
  }

  /** Ends what is under way for accounts other than these, and removes their recordings. */
  async keepOnly(accounts: readonly AccountId[]): Promise<void> {
    for (const flight of this.flights.values()) {
      if (!accounts.includes(flight.which.account)) flight.cancel();
    }
    // The player of a call that is gone cannot name it any more.
    await this.closeWhere(({ account }) => !accounts.includes(account));
    await this.parts.shelf.forget(accounts);
  }

  /** Ends every download. */
  stop(): void {
    for (const flight of this.flights.values()) flight.cancel();
  }

  private async closeWhere(isMeant: (of: RecordedCall) => boolean): Promise<void> {
    const { opening, opened } = this;
    if (opening !== null && isMeant(opening.of)) {
      opening.abort.abort();
      this.opening = null;
    }
    if (opened === null || !isMeant(opened.of)) return;
    this.opened = null;
    await this.parts.shelf.release(opened.kept);
  }

  /** A recording that is kept is held for the caller, who must release it. */
  private async fetch(which: RecordedCall, signal: AbortSignal): Promise<Result<Fetched, Problem>> {
    const kept = await this.parts.shelf.take(which);
    if (signal.aborted) return ok({ kind: 'cancelled' });
    if (kept !== null) {
      await this.parts.shelf.hold(kept);
      return ok({ kind: 'kept', kept });
    }
    const fetched = await this.flightOf(which).join(signal);
    if (!fetched.ok || fetched.value.kind !== 'kept') return fetched;
    await this.parts.shelf.hold(fetched.value.kept);
    await this.parts.shelf.trim();
    return fetched;
  }

  private flightOf(which: RecordedCall): Flight {
    const key = keyOf(which);
    const running = this.flights.get(key);
    if (running && !running.isCancelled()) return running;
    const flight = new Flight(which, this.parts);
    this.flights.set(key, flight);
    void flight.ended.then(() => {
      if (this.flights.get(key) === flight) this.flights.delete(key);
    });
    return flight;
  }
}

const keyOf = ({ account, call }: RecordedCall): string => `${account} ${call}`;

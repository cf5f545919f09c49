/** A question to the session bus: a method without arguments, or with texts only. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly iface: string;
  readonly member: string;
  readonly args: readonly string[];
}

export type BusReply =
  { readonly kind: 'values'; readonly values: readonly unknown[] } | { readonly kind: 'error' | 'lost' };

/** Opens a connection to the session bus, asks one question, and closes it. `lost` when there is no bus. */
export type AskBus = (call: BusCall) => Promise<BusReply>;

/** Status notifier items, "StatusNotifierWatcher": true while something shows the items that register. */
const IS_HOST_REGISTERED: BusCall = {
  destination: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  iface: 'org.freedesktop.DBus.Properties',
  member: 'Get',
  args: ['org.kde.StatusNotifierWatcher', 'IsStatusNotifierHostRegistered'],
};

/** Time (ms) after which a bus that does not answer counts as one without a tray. */
const ANSWER_WITHIN_MS = 1_000;

export class TrayHost {
  #last = false;

  /**
   * @param platform as `process.platform`; elsewhere than on Linux the system itself has a place for the icon
   * @param ask null where there is no bus to ask
   */
  constructor(
    private readonly platform: NodeJS.Platform,
    private readonly ask: AskBus | null,
  ) {
    this.#last = platform === 'win32' || platform === 'darwin';
  }

  /** The last answer, without asking. */
  wasThere(): boolean {
    return this.#last;
  }

  /** Whether the tray icon can be seen now. Never rejects; answers within a second. */
  async isThere(): Promise<boolean> {
    if (this.platform === 'win32' || this.platform === 'darwin') return true;
    this.#last = this.ask ? await withinLimit(this.ask(IS_HOST_REGISTERED)) : false;
    return this.#last;
  }
}

async function withinLimit(answer: Promise<BusReply>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<BusReply>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'lost' }), ANSWER_WITHIN_MS);
  });
  try {
    const reply = await Promise.race([answer, limit]);
    return reply.kind === 'values' && reply.values[0] === true;
  } catch {
    // A bus that fails has no tray to show.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
